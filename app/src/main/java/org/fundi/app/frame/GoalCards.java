package org.fundi.app.frame;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fundi.app.style.Cards;
import org.fundi.app.style.Terms;
import org.fundi.app.style.Texts;
import org.fundi.app.text.Brief;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.Sentence;

/// Three cards of questions: what each error costs, how good it must be, who acts on it.
final class GoalCards extends VBox {
    private static final double NAME = 76;

    private final FrameViewModel model;
    private final Label alarm = Texts.wrapped("", "quiet");
    private final Label miss = Texts.wrapped("", "quiet");
    private final Label costs = Texts.wrapped("", "side");
    private final Label required = Texts.wrapped("", "quiet");
    private final Label expected = Texts.wrapped("", "side");
    private final VBox costCard;
    private final VBox[] others;
    private boolean costsShown;

    GoalCards(FrameViewModel model) {
        this.model = model;
        costCard =
                Cards.titled(
                        Words.of("frame.costs"),
                        "",
                        line(alarm, Question.COST_OF_FALSE_ALARM, "frame.costs.example"),
                        line(miss, Question.COST_OF_MISS, "frame.costs.example"),
                        costs);
        VBox goal =
                Cards.titled(
                        Words.of("frame.goal"),
                        "",
                        line(required, Question.REQUIRED_SCORE, "frame.goal.example"),
                        expected);
        VBox acts =
                Cards.titled(
                        Words.of("frame.acts"),
                        "",
                        line("frame.acts.who", Question.WHO_ACTS, "frame.acts.who.example"),
                        line("frame.acts.what", Question.DOES_WHAT, "frame.acts.what.example"),
                        line("frame.acts.when", Question.HOW_OFTEN, "frame.acts.when.example"),
                        line("frame.acts.most", Question.AT_MOST, "frame.acts.most.example"));
        others = new VBox[] {goal, acts};
        arrange(true);
        model.framedProperty().addListener((_, _, now) -> show(now));
        model.countedProperty().addListener((_, _, now) -> expected.setText(now.expectation()));
        show(model.framedProperty().get());
        expected.setText(model.countedProperty().get().expectation());
    }

    /// Costs are asked where there are two kinds of error.
    private void arrange(boolean costs) {
        if (costs == costsShown && !getChildren().isEmpty()) return;
        costsShown = costs;
        getChildren()
                .setAll(
                        costs
                                ? Cards.columns(costCard, others[0], others[1])
                                : Cards.columns(others[0], others[1]));
    }

    private Pane line(String word, Question question, String example) {
        Label name = Texts.label(Words.of(word), "quiet");
        AnswerField field = field(name, question, example);
        FlowPane line = new FlowPane(8, 2, name, field);
        line.widthProperty().addListener((_, _, width) -> fit(field, width.doubleValue()));
        return line;
    }

    private static void fit(AnswerField field, double width) {
        field.setPrefWidth(fieldWidth(width, field.getFont().getSize()));
    }

    /// Beside its name where an example can be read whole there, else below it and as wide as the
    /// card.
    ///
    /// @param width of name and field together, in px
    /// @param letters height of the letters, in px
    static double fieldWidth(double width, double letters) {
        double beside = width - NAME - 8;
        return Math.max(60, Math.floor(beside >= letters * 11 ? beside : width));
    }

    private HBox line(Label name, Question question, String example) {
        AnswerField field = field(name, question, example);
        field.setPrefWidth(150);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(8, name, field);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private AnswerField field(Label name, Question question, String example) {
        AnswerField field = new AnswerField(model, question, name.getText(), Words.of(example));
        field.accessibleTextProperty().bind(name.textProperty());
        field.setMinWidth(110);
        name.setLabelFor(field);
        name.setMinWidth(NAME);
        return field;
    }

    /// A score somebody may well ask for: near 1 where guessing already does well, lower where the
    /// rare class alone counts, in the target's unit where errors are measured.
    static String example(String metric) {
        if (metric.isEmpty()) return "frame.goal.example.none";
        if (metric.matches("log_loss|brier|mape|ece_.*")) return "frame.goal.example.low";
        if (metric.matches("mae|rmse|median_ae|max_error")) return "frame.goal.example.unit";
        if (metric.equals("mse")) return "frame.goal.example.square";
        boolean likeAccuracy =
                metric.matches("(.*_)?accuracy|specificity|roc_auc.*|r2|explained_variance");
        return likeAccuracy ? "frame.goal.example.high" : "frame.goal.example";
    }

    private void show(Optional<Framed> framed) {
        if (framed.isEmpty()) return;
        Framed now = framed.get();
        boolean two = !now.classes().isEmpty();
        arrange(two);
        if (two) {
            String other = now.classes().getFirst();
            String one = now.positive();
            alarm.setText(Words.of("frame.costs.alarm", Brief.name(one), Brief.name(other)));
            miss.setText(Words.of("frame.costs.miss", Brief.name(one)));
            Terms.tip(alarm, Words.of("frame.costs.alarm", one, other));
            Terms.tip(miss, Words.of("frame.costs.miss", one));
            costs.setText(now.costs());
        }
        required.setText(Words.of("frame.goal.required", Sentence.metricTitle(now.metric())));
        if (required.getLabelFor() instanceof AnswerField field) {
            field.setPromptText(Words.of(example(now.metric())));
        }
    }
}
