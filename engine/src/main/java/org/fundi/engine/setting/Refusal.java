package org.fundi.engine.setting;

/// Something the person can mend: what happened, and what to do about it.
///
/// A screen shows it as a card; the command line prints both sentences and exits with 2. A
/// programmer's mistake is an [IllegalArgumentException] instead.
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /// @param what one sentence: what happened, naming the row, column or setting
    /// @param remedy one sentence: what the person can do now
    public Refusal(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public String remedy() {
        return remedy;
    }
}
