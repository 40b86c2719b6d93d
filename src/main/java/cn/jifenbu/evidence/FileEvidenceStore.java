package cn.jifenbu.evidence;

import cn.jifenbu.refusal.EvidenceRefusal.EvidenceStoreUnavailable;
import cn.jifenbu.refusal.EvidenceRefusal.UnknownEvidence;
import cn.jifenbu.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import org.jboss.logging.Logger;

/// A folder beside the service, for one machine. Backed up like the database: see the runbook.
final class FileEvidenceStore implements EvidenceStore {
    private static final Logger LOG = Logger.getLogger(FileEvidenceStore.class);
    private final java.nio.file.Path folder;

    FileEvidenceStore(java.nio.file.Path folder) {
        this.folder = folder;
    }

    /// Complete or not there: a half-written file never takes the place.
    @Override
    public void put(String place, byte[] content) {
        var file = folder.resolve(place);
        try {
            Files.createDirectories(file.getParent());
            var unfinished = Files.createTempFile(file.getParent(), "new", null);
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fullOrReadOnly) {
            throw new RefusedException(new EvidenceStoreUnavailable());
        }
    }

    @Override
    public byte[] get(String place) {
        try {
            return Files.readAllBytes(folder.resolve(place));
        } catch (NoSuchFileException lost) {
            throw new RefusedException(new UnknownEvidence());
        } catch (IOException unreadable) {
            throw new RefusedException(new EvidenceStoreUnavailable());
        }
    }

    @Override
    public void remove(String place) {
        try {
            Files.deleteIfExists(folder.resolve(place));
        } catch (IOException itStays) {
            LOG.debugf(itStays, "could not remove %s", place);
        }
    }
}
