import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fundi.engine.math.Matrix;
import org.fundi.engine.problem.Classes;

/// Reads what the peers' `generate.py` wrote: little-endian float32 and int32.
final class Floats {
    private Floats() {}

    static Matrix matrix(Path file, int columns) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] cells = new float[bytes.remaining() / 4];
        bytes.asFloatBuffer().get(cells);
        return Matrix.of(cells.length / columns, columns, cells);
    }

    static Classes classes(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int[] index = new int[bytes.remaining() / 4];
        bytes.asIntBuffer().get(index);
        int classes = Arrays.stream(index).max().orElse(0) + 1;
        List<String> names = IntStream.range(0, classes).mapToObj(String::valueOf).toList();
        return new Classes(names, index);
    }
}
