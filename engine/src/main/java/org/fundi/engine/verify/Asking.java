package org.fundi.engine.verify;

import org.fundi.engine.data.Dataset;
import org.fundi.engine.experiment.Prepared;
import org.fundi.engine.project.Asked;
import org.fundi.engine.proposal.Proposal;

/// A question of a project with its rows again, as they were.
///
/// @param id of the question in the project
record Asking(int id, Asked asked, Dataset data, Proposal proposal, Prepared prepared) {

    /// @throws org.fundi.engine.setting.Refusal where the rows cannot be cut or prepared so
    static Asking of(int id, Asked asked, Dataset data) {
        Proposal proposal = asked.proposal(data);
        Prepared prepared = asked.prepared(proposal);
        return new Asking(id, asked, data, proposal, prepared);
    }

    /// Whether both seal rows of the same table: then a row has the same number in both.
    boolean sharesRowsWith(Asking other) {
        return asked.fingerprint().equals(other.asked.fingerprint())
                && asked.reading().equals(other.asked.reading())
                && asked.wishes().target().equals(other.asked.wishes().target());
    }
}
