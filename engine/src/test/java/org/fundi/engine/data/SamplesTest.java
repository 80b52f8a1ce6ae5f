package org.fundi.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;

final class SamplesTest {
    @Test
    void theSevenSamplesAreThereInTheirOrder() {
        assertEquals(
                List.of(
                        "penguins",
                        "churn",
                        "ames-housing",
                        "seattle-weather",
                        "breast-cancer-wisconsin",
                        "digits-8x8",
                        "shapes-2d"),
                Samples.installed().stream().map(Sample::name).toList());
    }

    @Test
    void eachIsWhatItsHeadSays() {
        for (Sample sample : Samples.installed()) {
            Dataset data = new DataReader().read(sample.file());
            assertEquals(sample.rows(), data.rows(), sample.name());
            assertEquals(sample.columns(), data.table().columns().size(), sample.name());
            Column target = data.table().column(sample.target());
            assertEquals(0, target.missing(), sample.name());
            assertEquals(
                    sample.task().equals("regression"),
                    target instanceof NumberColumn && !isClasses(sample),
                    sample.name());
            for (String ignored : sample.ignored().keySet()) data.table().column(ignored);
            for (String part : List.of("One row", "Source", "icence", "Ethics"))
                assertTrue(sample.about().contains(part), sample.name() + " does not say " + part);
            for (Column column : data.table().columns())
                assertTrue(
                        sample.about().contains(column.name())
                                || column.name().matches("p[0-7]{2}"),
                        sample.name() + " does not tell of " + column.name());
        }
    }

    @Test
    void eachSaysInItsHeadWhetherItMayBeUsedAsItsStoryDoes() {
        for (Sample sample : Samples.installed()) {
            Sample.Use use = sample.use();
            assertFalse(use.source().isBlank() || use.consent().isBlank(), sample.name());
            String first = use.licence().split(" ")[0];
            assertTrue(
                    sample.about().substring(sample.about().indexOf("icence")).contains(first),
                    sample.name() + ": the story names another licence than " + use.licence());
        }
    }

    private static boolean isClasses(Sample sample) {
        return !sample.task().equals("regression");
    }

    @Test
    void churnIgnoresItsLeakFromTheStart() {
        Sample churn = Samples.named("churn");
        assertTrue(churn.ignored().containsKey("retention_calls_after_notice"));
        assertFalse(churn.ignored().containsValue(""));
        assertTrue(churn.generated());
    }

    @Test
    void tomorrowInSeattleIsTheNextRowOfToday() {
        Table days = new DataReader().read(Samples.named("seattle-weather").file()).table();
        for (int row = 0; row + 1 < days.rows(); row++)
            assertEquals(
                    days.column("temp_max").text(row + 1),
                    days.column("temp_max_tomorrow").text(row));
    }

    @Test
    void anUnknownSampleIsRefusedWithTheNamesThereAre() {
        Refusal refusal = assertThrows(Refusal.class, () -> Samples.named("titanic"));
        assertTrue(refusal.remedy().contains("penguins"));
    }
}
