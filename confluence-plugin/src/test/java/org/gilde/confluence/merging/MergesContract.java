package org.gilde.confluence.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gilde.confluence.merging.Merges.Entry;
import org.gilde.confluence.merging.Merges.State;
import org.gilde.confluence.transaction.Transactions;
import org.junit.jupiter.api.Test;

/** What every place does that keeps which communities merge. */
public abstract class MergesContract {
    protected abstract Merges merges();

    protected abstract Transactions transactions();

    @Test
    void keepsTheLastProposalUntilItIsWithdrawn() {
        Merges merges = merges();
        run(() -> merges.propose("DEBT", "YOUTH"));
        run(() -> merges.propose("DEBT", "INTAKE"));
        Entry proposed = new Entry("DEBT", "INTAKE", State.PROPOSED);
        assertThat(merges.find("DEBT")).contains(proposed);
        assertThat(merges.to("INTAKE", State.PROPOSED)).containsExactly(proposed);
        assertThat(merges.to("YOUTH", State.PROPOSED)).isEmpty();
        assertThat(merges.to("INTAKE", State.AGREED)).isEmpty();
        run(() -> merges.withdraw("DEBT"));
        assertThat(merges.find("DEBT")).isEmpty();
    }

    @Test
    void keepsWhatIsAgreedAndWhatIsDone() {
        Merges merges = merges();
        run(() -> merges.propose("DEBT", "INTAKE"));
        run(() -> merges.done("DEBT"));
        assertThat(merges.merged()).isEmpty();
        run(() -> merges.agreed("DEBT"));
        run(() -> merges.withdraw("DEBT"));
        run(() -> merges.propose("DEBT", "YOUTH"));
        assertThat(merges.to("INTAKE", State.AGREED)).containsExactly(new Entry("DEBT", "INTAKE", State.AGREED));
        assertThat(merges.merged()).isEmpty();
        run(() -> merges.done("DEBT"));
        assertThat(merges.merged()).isEqualTo(Map.of("DEBT", "INTAKE"));
        assertThat(merges.to("INTAKE", State.AGREED)).isEmpty();
        run(() -> merges.withdraw("DEBT"));
        assertThat(merges.merged()).hasSize(1);
    }

    private void run(Runnable change) {
        transactions().run(() -> {
            change.run();
            return true;
        });
    }
}
