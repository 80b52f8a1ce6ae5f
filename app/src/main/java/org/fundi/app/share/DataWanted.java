package org.fundi.app.share;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.fundi.app.text.Words;
import org.fundi.engine.capsule.Capsule;
import org.fundi.engine.math.Sha256;
import org.fundi.engine.setting.Refusal;

/// A run was shared without its data: the person is asked for them.
final class DataWanted extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final int TOLD = 12;

    private DataWanted(String what, Capsule capsule) {
        super(what, remedy(capsule));
    }

    static DataWanted of(Path shared, Capsule capsule) {
        return new DataWanted(Words.of("share.data", name(shared), capsule.dataName()), capsule);
    }

    /// Told by its bytes, before anything is made of them.
    ///
    /// @throws Refusal where the file chosen holds others than the run learnt from
    static void refuseOther(Path chosen, Path shared, Capsule capsule) {
        MessageDigest digest = Sha256.begin();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(chosen), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new Refusal(
                    "'%s' can't be read: %s".formatted(name(chosen), e.getMessage()),
                    "check that you may read it");
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(capsule.asked().fingerprint())) {
            throw new DataWanted(Words.of("share.other-data", name(chosen), name(shared)), capsule);
        }
    }

    private static String remedy(Capsule capsule) {
        String fingerprint = capsule.asked().fingerprint();
        return Words.of(
                "share.data.remedy",
                capsule.dataName(),
                fingerprint.substring(0, Math.min(TOLD, fingerprint.length())));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
