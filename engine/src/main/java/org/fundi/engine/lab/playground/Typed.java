package org.fundi.engine.lab.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fundi.engine.setting.Refusal;

/// Weights that somebody typed while the network learnt, written `12:34:0.5,20:7:-1`: after epoch
/// 12, weight 34 became 0.5, and so on.
///
/// @param changes in the order in which they were made
public record Typed(List<Change> changes) {
    private static final int LONGEST = 800;

    /// @param epoch after which it was typed
    /// @param weight in network order
    /// @param value finite
    public record Change(int epoch, int weight, float value) {
        private String text() {
            return epoch + ":" + weight + ":" + Float.toString(value).toLowerCase(Locale.ROOT);
        }
    }

    public Typed {
        changes = List.copyOf(changes);
    }

    /// @throws Refusal where it is not written so
    public static Typed parse(String text) {
        if (text.length() > LONGEST) throw tooMany();
        List<Change> changes = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.strip().split(",")) {
            changes.add(change(part));
        }
        return new Typed(changes);
    }

    private static Change change(String part) {
        String[] three = part.split(":");
        try {
            float value = three.length == 3 ? Float.parseFloat(three[2]) : Float.NaN;
            if (!Float.isFinite(value)) throw damaged(part);
            int epoch = Integer.parseInt(three[0]);
            int weight = Integer.parseInt(three[1]);
            if (epoch < 0 || weight < 0) throw damaged(part);
            return new Change(epoch, weight, value);
        } catch (NumberFormatException noNumber) {
            throw damaged(part);
        }
    }

    public String text() {
        return changes.stream().map(Change::text).collect(Collectors.joining(","));
    }

    /// With one change more; what was typed after later epochs, or of the same weight after this
    /// one, is gone.
    ///
    /// @throws Refusal where there would be too many
    Typed and(Change change) {
        List<Change> all = new ArrayList<>(until(change.epoch()).changes());
        all.removeIf(one -> one.epoch() == change.epoch() && one.weight() == change.weight());
        all.add(change);
        Typed more = new Typed(all);
        if (more.text().length() > LONGEST) throw tooMany();
        return more;
    }

    /// Those made up to an epoch.
    Typed until(int epoch) {
        return new Typed(changes.stream().filter(one -> one.epoch() <= epoch).toList());
    }

    List<Change> at(int epoch) {
        return changes.stream().filter(one -> one.epoch() == epoch).toList();
    }

    private static Refusal tooMany() {
        return new Refusal(
                "more weights were typed than fit into the text by which a lab is shared",
                "rewind to begin again with none typed");
    }

    private static Refusal damaged(String part) {
        return new Refusal(
                "'%s' is no typed weight".formatted(part),
                "write epoch:weight:value, joined by commas, such as 12:34:0.5");
    }
}
