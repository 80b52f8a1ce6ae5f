package org.fundi.app.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundi.engine.Catalogue;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.metric.Metric;
import org.fundi.engine.prepare.Step;

/// The words [WhoMayKnowWhom] is written in.
///
/// A class counts as the app's or the engine's by the last `app` or `engine` in its package, so
/// that the fixtures in `org.fundi.app.house.fixture.engine.metric` are held to the rules of
/// `org.fundi.engine.metric`.
final class Words {
    private Words() {}

    static final DescribedPredicate<JavaClass> IN_THE_APP =
            DescribedPredicate.describe("in the app", type -> layer(type).startsWith("app"));

    static final DescribedPredicate<JavaClass> BELOW_THE_ENGINE_ROOT =
            DescribedPredicate.describe(
                    "below the engine's root", type -> layer(type).startsWith("engine."));

    static final DescribedPredicate<JavaClass> A_CONCRETE_PART =
            DescribedPredicate.describe(
                    "a concrete algorithm, metric or step",
                    type ->
                            !type.isInterface()
                                    && (type.isAssignableTo(Algorithm.class)
                                            || type.isAssignableTo(Metric.class)
                                            || type.isAssignableTo(Step.class)));

    /// Records that a person can choose: those of the open interfaces of the engine.
    static final DescribedPredicate<JavaClass> A_CHOICE =
            DescribedPredicate.describe(
                    "a record that a person can choose",
                    type ->
                            type.isRecord()
                                    && type.getAllRawInterfaces().stream()
                                            .anyMatch(Words::isOpenInterface));

    private static final Set<String> OPEN =
            Set.of("Algorithm", "Metric", "Step", "Optimiser", "Layer", "Schedule", "Explainer");

    private static boolean isOpenInterface(JavaClass type) {
        return type.getPackageName().startsWith("org.fundi.engine")
                && OPEN.contains(type.getSimpleName());
    }

    /// The package from its last `app` or `engine` on, such as `engine.metric`; empty elsewhere.
    static String layer(JavaClass type) {
        String name = "." + type.getPackageName() + ".";
        int at = Math.max(name.lastIndexOf(".app."), name.lastIndexOf(".engine."));
        if (at < 0 || !name.startsWith(".org.fundi.")) return "";
        return name.substring(at + 1, name.length() - 1);
    }

    /// One slice for each package directly below `app` and `engine`.
    static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String[] parts = layer(type).split("\\.");
                return parts.length < 2 || parts[1].equals("house")
                        ? SliceIdentifier.ignore()
                        : SliceIdentifier.of(parts[0], parts[1]);
            }

            @Override
            public String getDescription() {
                return "the packages of app and engine";
            }
        };
    }

    static DescribedPredicate<JavaCall<?>> callOf(String owner, String... names) {
        Set<String> called = Set.of(names);
        return DescribedPredicate.describe(
                owner + "." + called,
                call ->
                        call.getTargetOwner().getFullName().equals(owner)
                                && called.contains(call.getTarget().getName()));
    }

    /// The overloads that read the machine's locale: those without a `Locale` among the
    /// parameters.
    static DescribedPredicate<JavaCall<?>> callWithoutLocale(String owner, String... names) {
        return callOf(owner, names)
                .and(
                        DescribedPredicate.describe(
                                "without a Locale",
                                call ->
                                        call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(p -> p.isEquivalentTo(Locale.class))));
    }

    static DescribedPredicate<JavaCall<?>> creationOf(String simpleName) {
        return DescribedPredicate.describe(
                "new " + simpleName,
                call ->
                        call.getTarget().getName().equals("<init>")
                                && call.getTargetOwner().getSimpleName().equals(simpleName)
                                && !layer(call.getTargetOwner()).isEmpty());
    }

    /// Names as whole words of a package, or at the end of a type's name.
    static ArchCondition<JavaClass> haveNoNameOf(List<String> words) {
        Pattern inPackage = Pattern.compile("(^|\\.)(" + String.join("|", words) + ")(\\.|$)");
        Pattern inType = Pattern.compile("(?i:" + String.join("|", words) + ")s?$");
        Pattern capital = Pattern.compile("[A-Z][a-z]*$");
        return condition(
                "have no name of " + words,
                type -> {
                    var last = capital.matcher(type.getSimpleName());
                    return !inPackage.matcher(layer(type)).find()
                            && !(last.find() && inType.matcher(last.group()).matches());
                },
                "is named after no thing");
    }

    static ArchCondition<JavaClass> standInTheCatalogue() {
        Set<String> listed = listed();
        return condition(
                "stand in the Catalogue",
                type -> listed.contains(type.getFullName()),
                "stands in no list of Catalogue");
    }

    private static Set<String> listed() {
        Set<String> names = new HashSet<>();
        for (Field field : Catalogue.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                try {
                    if (field.get(null) instanceof Collection<?> things) {
                        for (Object thing : things) names.add(thing.getClass().getName());
                    }
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("Catalogue's lists are public", e);
                }
            }
        }
        return names;
    }

    /// Static fields that keep something from one call to the next. Private arrays are taken for
    /// tables of constants; a lock keeps nothing, and a file has one per process by its nature.
    static ArchCondition<JavaField> keepNothing() {
        return new ArchCondition<>("be final and of an unchanging type") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                Set<JavaModifier> is = field.getModifiers();
                if (!is.contains(JavaModifier.STATIC) || is.contains(JavaModifier.SYNTHETIC))
                    return;
                boolean array = field.getRawType().isArray() && !is.contains(JavaModifier.PRIVATE);
                if (!is.contains(JavaModifier.FINAL) || array || changes(field.getRawType())) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    field,
                                    field.getFullName()
                                            + " can change for everybody at once in "
                                            + field.getSourceCodeLocation()));
                }
            }
        };
    }

    private static boolean changes(JavaClass type) {
        String name = type.getFullName();
        boolean collection =
                type.isAssignableTo(Collection.class) || type.isAssignableTo(java.util.Map.class);
        return collection && !type.isInterface() && !type.isEnum()
                || name.startsWith("java.util.concurrent.")
                        && !name.startsWith("java.util.concurrent.locks.")
                || name.equals("java.lang.ThreadLocal")
                || name.equals("java.lang.StringBuilder")
                || name.startsWith("javafx.beans.property.")
                || name.startsWith("javafx.collections.Observable");
    }

    private static ArchCondition<JavaClass> condition(
            String says, java.util.function.Predicate<JavaClass> holds, String otherwise) {
        return new ArchCondition<>(says) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type,
                                    "%s %s in %s"
                                            .formatted(
                                                    type.getFullName(),
                                                    otherwise,
                                                    type.getSourceCodeLocation())));
                }
            }
        };
    }
}
