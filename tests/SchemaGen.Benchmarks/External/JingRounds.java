import com.sun.management.OperatingSystemMXBean;
import com.thaiopensource.validate.ValidationDriver;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xml.sax.InputSource;

/**
 * Validates documents by jing, a round for each line of input. The argument is the schema; the input starts with the documents' paths, a line
 * each, and an empty line. The answer to a round is the process's processor time in milliseconds, which includes the
 * collector's, as ours does, and what is left of the compiler's work after the warm-up.
 */
public final class JingRounds {
    private JingRounds() {
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<byte[]> documents = new ArrayList<>();
        for (String path = input.readLine(); path != null && !path.isEmpty(); path = input.readLine()) {
            documents.add(Files.readAllBytes(Path.of(path)));
        }

        // No properties: as with the option -i, ID and IDREF are not checked.
        ValidationDriver driver = new ValidationDriver();
        if (!driver.loadSchema(ValidationDriver.uriOrFileInputSource(arguments[0]))) {
            System.exit(1);
        }

        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println("ready");
        while (input.readLine() != null) {
            long start = system.getProcessCpuTime();
            for (byte[] document : documents) {
                if (!driver.validate(new InputSource(new ByteArrayInputStream(document)))) {
                    throw new IllegalStateException("A document that libvirt says is valid is not.");
                }
            }

            System.out.println(String.format(Locale.ROOT, "%.3f", (system.getProcessCpuTime() - start) / 1e6));
        }
    }
}
