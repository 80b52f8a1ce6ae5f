package org.fundi.engine.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.fundi.engine.data.Column;
import org.fundi.engine.data.NumberColumn;
import org.fundi.engine.data.Table;
import org.fundi.engine.math.Sha256;

/// What rows are known by: the first 64 bits of SHA-256 over each row's cells, the target's with
/// them. A row keeps its hash in a copy of the file, under another name, in another place, among
/// more rows, and with its columns in another order; it does not tell what the cells held.
final class RowHashes {
    /// Numbers written in different ways (3, 3.0, +3) are one number.
    private static final String NUMBER = "[+-]?\\d{1,15}(\\.\\d{1,15})?";

    private final long[] sorted;

    private RowHashes(long[] sorted) {
        this.sorted = sorted;
    }

    static RowHashes of(Table table) {
        List<Column> columns =
                table.columns().stream().sorted(Comparator.comparing(Column::name)).toList();
        MessageDigest digest = Sha256.begin();
        long[] hashes = new long[table.rows()];
        for (int row = 0; row < hashes.length; row++) {
            for (Column column : columns) {
                digest.update(column.name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) (column.isMissing(row) ? 2 : 0));
                digest.update(canonical(column.text(row)).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 1);
            }
            hashes[row] = ByteBuffer.wrap(digest.digest()).getLong();
        }
        Arrays.sort(hashes);
        return new RowHashes(hashes);
    }

    /// @throws IllegalArgumentException where this is no Base64 of whole hashes
    static RowHashes parse(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length % Long.BYTES != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are no whole row hashes");
        }
        long[] hashes = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(hashes);
        Arrays.sort(hashes);
        return new RowHashes(hashes);
    }

    /// Base64 of eight bytes a row, in ascending order, so that it does not tell the rows' order.
    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(sorted.length * Long.BYTES);
        for (long hash : sorted) bytes.putLong(hash);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    int count() {
        return sorted.length;
    }

    /// In ascending order; equal rows stand beside each other.
    long[] sorted() {
        return sorted.clone();
    }

    boolean contains(long hash) {
        return Arrays.binarySearch(sorted, hash) >= 0;
    }

    /// How many of these rows are among the others.
    int among(RowHashes others) {
        int count = 0;
        for (long hash : sorted) if (others.contains(hash)) count++;
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowHashes hashes && Arrays.equals(sorted, hashes.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    private static String canonical(String cell) {
        if (cell.isEmpty() || cell.charAt(0) > '9' || !cell.matches(NUMBER)) return cell;
        return NumberColumn.plain(Double.parseDouble(cell) + 0.0);
    }
}
