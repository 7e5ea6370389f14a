import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.prop.rng.RngProperty;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.file.Files;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Reads lines of a schema's and a document's file, parted by a tab, and answers each with true or false: whether the document is valid. */
public class JingVerdicts {
  public static void main(String[] arguments) throws Exception {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new Silence());
    properties.put(RngProperty.CHECK_ID_IDREF, null);
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      String[] files = line.split("\t");
      ValidationDriver driver = new ValidationDriver(properties.toPropertyMap());
      if (!driver.loadSchema(ValidationDriver.fileInputSource(files[0]))) {
        System.out.println("bad schema");
        continue;
      }
      System.out.println(driver.validate(new InputSource(new StringReader(Files.readString(new File(files[1]).toPath())))));
    }
  }

  private static final class Silence implements ErrorHandler {
    @Override public void warning(SAXParseException exception) { }
    @Override public void error(SAXParseException exception) { }
    @Override public void fatalError(SAXParseException exception) { }
  }
}
