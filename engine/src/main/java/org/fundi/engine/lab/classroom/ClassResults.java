package org.fundi.engine.lab.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fundi.engine.setting.Refusal;

/// The results of a class, from lines pasted in any order; any order gives the same figures.
///
/// @param seats one result a seat, by seat
/// @param sortedOut lines that do not count, and why
public record ClassResults(List<SeatResult> seats, List<SortedOut> sortedOut) {

    /// @param line as it was pasted
    /// @param why it does not count
    public record SortedOut(String line, Why why) {}

    /// Why a line does not count, the worst first.
    public enum Why {
        /// One seat with different results: none of them counts until one is taken away.
        CONTRADICTS,
        GARBLED,
        OTHER_LAB,
        /// The same line once more: it counts once.
        TWICE
    }

    /// Lines that do not count for the same reason.
    public List<String> sortedOut(Why why) {
        return sortedOut.stream().filter(it -> it.why() == why).map(SortedOut::line).toList();
    }

    /// Seats that sent different results.
    public List<Integer> contradicting() {
        return sortedOut(Why.CONTRADICTS).stream()
                .map(line -> SeatResult.read(line).seat())
                .distinct()
                .sorted()
                .toList();
    }

    /// How the figures of a class spread.
    ///
    /// @param count of seats with a finite figure
    public record Spread(int count, double lowest, double median, double highest) {}

    /// The class's answers taken together, against those of single seats: mean squared distance to
    /// the truth.
    ///
    /// @param together of the mean answer of all seats
    /// @param median of the seats' own
    public record Crowd(double together, double median) {}

    /// Whether some line of this claims to be a seat's result.
    public static boolean holdsAny(String text) {
        return text.lines().anyMatch(SeatResult::isResult);
    }

    /// @param pasted lines; those that are no results, such as greetings, are passed over
    /// @param code of the lab that was handed out
    public static ClassResults of(String pasted, String code) {
        List<SortedOut> out = new ArrayList<>();
        Map<Integer, Map<String, SeatResult>> heard = new TreeMap<>();
        for (String line :
                pasted.lines().map(String::strip).filter(SeatResult::isResult).toList()) {
            read(line)
                    .ifPresentOrElse(
                            result -> sort(line, result, code, heard, out),
                            () -> out.add(new SortedOut(line, Why.GARBLED)));
        }
        List<SeatResult> seats = new ArrayList<>();
        for (Map<String, SeatResult> ofSeat : heard.values()) {
            if (ofSeat.size() == 1) seats.addAll(ofSeat.values());
            else ofSeat.keySet().forEach(line -> out.add(new SortedOut(line, Why.CONTRADICTS)));
        }
        out.sort(Comparator.comparing(SortedOut::why).thenComparing(SortedOut::line));
        return new ClassResults(List.copyOf(seats), List.copyOf(out));
    }

    private static void sort(
            String line,
            SeatResult result,
            String code,
            Map<Integer, Map<String, SeatResult>> heard,
            List<SortedOut> out) {
        if (!result.code().equals(code)) {
            out.add(new SortedOut(line, Why.OTHER_LAB));
            return;
        }
        var ofSeat = heard.computeIfAbsent(result.seat(), _ -> new TreeMap<>());
        if (ofSeat.put(result.line(), result) != null) out.add(new SortedOut(line, Why.TWICE));
    }

    private static Optional<SeatResult> read(String line) {
        try {
            return Optional.of(SeatResult.read(line));
        } catch (Refusal garbled) {
            return Optional.empty();
        }
    }

    /// Of the seats' figures; empty where none is finite.
    public Optional<Spread> spread() {
        double[] figures =
                seats.stream()
                        .mapToDouble(seat -> seat.figures().figure())
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        if (figures.length == 0) return Optional.empty();
        return Optional.of(
                new Spread(
                        figures.length, figures[0], median(figures), figures[figures.length - 1]));
    }

    /// How many seats said what would happen, the most first.
    public Map<String, Integer> tips() {
        return tally(seats.stream().map(seat -> seat.figures().tip()).toList());
    }

    /// At how many seats what happened.
    public Map<String, Integer> outcomes() {
        return tally(seats.stream().map(seat -> seat.figures().outcome()).toList());
    }

    /// How many tips were right at their own seat.
    public int right() {
        return (int)
                seats.stream()
                        .map(SeatResult::figures)
                        .filter(it -> !it.tip().isEmpty() && it.tip().equals(it.outcome()))
                        .count();
    }

    /// Bias and variance of this class; empty where fewer than two seats sent answers at all
    /// probes.
    public Optional<ClassBias> bias(Probed lab) {
        List<double[]> said = said(lab);
        return said.size() < 2 ? Optional.empty() : Optional.of(ClassBias.of(said, lab));
    }

    /// The class together against its median seat; empty as for [#bias].
    public Optional<Crowd> crowd(Probed lab) {
        List<double[]> said = said(lab);
        if (said.size() < 2) return Optional.empty();
        double[] alone =
                said.stream()
                        .mapToDouble(one -> ClassBias.off(one, lab.trueAnswers()))
                        .sorted()
                        .toArray();
        return Optional.of(
                new Crowd(ClassBias.off(ClassBias.mean(said), lab.trueAnswers()), median(alone)));
    }

    /// Answers of the seats that sent one for each probe.
    private List<double[]> said(Probed lab) {
        if (lab.probing() != Probed.Probing.POSSIBLE) return List.of();
        return seats.stream()
                .map(seat -> seat.figures().said())
                .filter(said -> said.size() == lab.trueAnswers().size())
                .map(said -> said.stream().mapToDouble(Double::doubleValue).toArray())
                .toList();
    }

    /// How many seats sent answers at all probes.
    public int answering(Probed lab) {
        return said(lab).size();
    }

    private static Map<String, Integer> tally(List<String> words) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String word : words) if (!word.isEmpty()) counts.merge(word, 1, Integer::sum);
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
