package org.fundi.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Kernels;
import org.fundi.engine.problem.ClassProbabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {
    private static final TrainedNetwork<ClassProbabilities> MODEL =
            TrainedNetwork.ofClasses(
                    Network.fresh(
                            2,
                            List.of(new Dense(3, Start.HE), Tanh.USUAL, new Dense(1, Start.GLOROT)),
                            i -> Chance.of(i)),
                    new BinaryCrossEntropy(),
                    Kernels.begin());

    @Test
    void theFileIsLengthHeaderAndWeights(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("weights.safetensors");
        Safetensors.write(path, MODEL);
        byte[] file = Files.readAllBytes(path);
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) buffer.getLong();
        assertEquals(0, length % 8);
        JsonNode header = new ObjectMapper().readTree(Arrays.copyOfRange(file, 8, 8 + length));

        // 2 · 3 + 3 weights in layer 1, 3 · 1 + 1 in layer 2: 13 of 4 bytes.
        assertEquals("[2,3]", header.at("/layer1.weight/shape").toString());
        assertEquals("[0,24]", header.at("/layer1.weight/data_offsets").toString());
        assertEquals("[24,36]", header.at("/layer1.bias/data_offsets").toString());
        assertEquals("[36,48]", header.at("/layer2.weight/data_offsets").toString());
        assertEquals("[48,52]", header.at("/layer2.bias/data_offsets").toString());
        assertEquals("F32", header.at("/layer2.bias/dtype").asText());
        assertEquals("dense:3 tanh dense:1", header.at("/__metadata__/layers").asText());
        assertEquals(8 + length + 52, file.length);

        buffer.position(8 + length);
        float[] weights = new float[13];
        buffer.asFloatBuffer().get(weights);
        assertArrayEquals(MODEL.weights(), weights);
    }

    @Test
    void theHashIsThatOfTheDataSection() throws Exception {
        byte[] file = Safetensors.bytes(MODEL);
        byte[] data = Arrays.copyOfRange(file, file.length - 52, file.length);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(data);
        assertEquals(HexFormat.of().formatHex(digest), Safetensors.sha256(MODEL));
    }
}
