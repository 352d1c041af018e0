package org.kepu.notices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts each dispatch into a folder as one JSON file, for a gateway to fetch and delete. A file appears whole, and the same
 * dispatch makes the same file.
 */
final class FileOutlet implements Outlet {

    private final Path folder;
    private final JsonMapper json;

    FileOutlet(Path folder, JsonMapper json) {
        this.folder = folder;
        this.json = json;
    }

    @Override
    public void deliver(Dispatch dispatch) throws DeliveryFailed {
        Path file = folder.resolve(dispatch.id() + ".json");
        Path begun = folder.resolve(dispatch.id() + ".part");
        try {
            Files.createDirectories(folder);
            Files.write(
                    begun,
                    json.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(Map.of(
                                    "id", dispatch.id().toString(),
                                    "channel", dispatch.channel().name(),
                                    "to", dispatch.address(),
                                    "subject", dispatch.subject(),
                                    "text", dispatch.body())));
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DeliveryFailed(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
