namespace SchemaGen.Compiler.Tests.Derivation;

/// <summary>Which C# types values have.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("""<data type="boolean"/>""", "bool")]
    [InlineData("""<data type="unsignedByte"/>""", "byte")]
    [InlineData("""<data type="int"/>""", "int")]
    [InlineData("""<data type="unsignedLong"/>""", "ulong")]
    [InlineData("""<data type="positiveInteger"/>""", "BigInteger")]
    [InlineData("""<data type="unsignedInt"><param name="pattern">[0-9]+</param></data>""", "uint")]
    [InlineData("""<data type="unsignedInt"><param name="pattern">[0-7]+</param></data>""", "string")]
    [InlineData("""<data type="decimal"/>""", "string")]
    [InlineData("""<data type="token"/>""", "string")]
    [InlineData("<text/>", "string")]
    [InlineData("""<list><oneOrMore><data type="int"/></oneOrMore></list>""", "XmlValueList<int>")]
    [InlineData("""<list><zeroOrMore><data type="token"/></zeroOrMore></list>""", "XmlValueList<string>")]
    [InlineData("""<list><data type="int"/><data type="int"/></list>""", "XmlValueList<int>")]
    [InlineData("""<list><oneOrMore><choice><data type="int"/><value>auto</value></choice></oneOrMore></list>""", "XmlValueList<string>")]
    [InlineData("""<list><oneOrMore><choice><value>yes</value><value>no</value></choice></oneOrMore></list>""", "XmlValueList<bool>")]
    [InlineData("""<list><data type="int"/><data type="token"/></list>""", "string")]
    [InlineData("<list><empty/></list>", "string")]
    [InlineData("""<choice><list><oneOrMore><data type="int"/></oneOrMore></list><value>auto</value></choice>""", "string")]
    [InlineData("""<choice><data type="int"/><value>auto</value></choice>""", "string")]
    [InlineData("""<choice><data type="int"/><data type="int"/></choice>""", "string")]
    [InlineData("<choice><value>yes</value><value>no</value></choice>", "bool")]
    [InlineData("<choice><value>off</value><value>on</value></choice>", "bool")]
    public void Value(string pattern, string type) => BindingAssert.Content(
        $"""<attribute name="a">{pattern}</attribute>""",
        $"""
        class Root
          required {type} A
        """);

    [Theory]
    [InlineData("[0-9a-fA-F]{32}", "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "Guid")]
    [InlineData("[a-fA-F0-9]{32}", @"[a-fA-F0-9]{8}\-([a-fA-F0-9]{4}\-){3}[a-fA-F0-9]{12}", "Guid")]
    [InlineData("[0-9a-f]{32}", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "string")]
    [InlineData("[0-9a-fA-F]{31,32}", "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "string")]
    public void What_is_exactly_the_uuids_is_a_guid(string plain, string hyphenated, string type) => BindingAssert.Content(
        $"""
        <attribute name="id">
          <choice>
            <data type="string"><param name="pattern">{plain}</param></data>
            <data type="string"><param name="pattern">{hyphenated}</param></data>
          </choice>
        </attribute>
        """,
        $"""
        class Root
          required {type} Id
        """);

    [Fact]
    public void A_define_of_values_is_an_enum_and_one_with_more_values_another() => BindingAssert.Content(
        """
        <attribute name="format"><ref name="storageFormat"/></attribute>
        <attribute name="backing"><ref name="storageFormatBacking"/></attribute>
        """,
        """
        class Root
          required StorageFormat Format
          required StorageFormatBacking Backing
        enum StorageFormat
          Raw
          Qcow2
          Qed
        enum StorageFormatBacking
          Qcow2
          Qed
        """,
        """
        <define name="storageFormat"><choice><value>raw</value><ref name="storageFormatBacking"/></choice></define>
        <define name="storageFormatBacking"><choice><value>qcow2</value><value>qed</value></choice></define>
        """);

    [Fact]
    public void Words_in_a_list_are_one_enum_wherever_they_stand_in_it() => BindingAssert.Content(
        """<attribute name="modes"><list><choice><value>a</value><value>b</value></choice><zeroOrMore><value>c</value></zeroOrMore></list></attribute>""",
        """
        class Root
          required XmlValueList<RootModes> Modes
        enum RootModes
          A
          B
          C
        """);

    [Fact]
    public void Values_without_a_define_are_an_enum_called_by_their_path() => BindingAssert.Content(
        """<optional><attribute name="io-mode"><choice><value>0.10</value><value>a-b</value><value>a+b</value><value>*</value><value/></choice></attribute></optional>""",
        """
        class Root
          RootIoMode? IoMode
        enum RootIoMode
          _010
          AB
          APlusb
          Star
          Empty
        """);

    [Fact]
    public void A_text_that_is_always_there_and_the_same_has_no_property() => BindingAssert.Content(
        """
        <element name="kind"><attribute name="a"/><value>hvm</value></element>
        <element name="version"><choice><value>1</value><value>1</value></choice></element>
        <optional><element name="mark"><value>x</value></element></optional>
        """,
        """
        class Root
          required RootKind Kind
          RootMark? Mark
        class RootKind
          required string A
        enum RootMark
          X
        """);

    [Fact]
    public void An_attribute_that_always_has_one_value_has_no_property_and_one_that_may_be_missing_has() => BindingAssert.Content(
        """
        <attribute name="type"><value>passphrase</value></attribute>
        <optional><attribute name="job"><value>copy</value></attribute></optional>
        """,
        """
        class Root
          RootJob? Job
        enum RootJob
          Copy
        """);
}
