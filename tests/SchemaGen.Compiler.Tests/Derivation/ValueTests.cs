namespace SchemaGen.Compiler.Tests.Derivation;

/// <summary>Tests the C# types of values.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("""<data type="boolean"/>""", "bool")]
    [InlineData("""<data type="unsignedByte"/>""", "byte")]
    [InlineData("""<data type="int"/>""", "int")]
    [InlineData("""<data type="unsignedLong"/>""", "ulong")]
    [InlineData("""<data type="integer"/>""", "BigInteger")]
    [InlineData("""<data type="positiveInteger"/>""", "BigInteger")]
    [InlineData("""<data type="integer"><param name="minInclusive">0</param><param name="maxInclusive">100</param></data>""", "byte")]
    [InlineData("""<data type="int"><param name="minInclusive">-1</param><param name="maxExclusive">128</param></data>""", "sbyte")]
    [InlineData("""<data type="integer"><param name="minInclusive">0</param><param name="maxInclusive">1000</param></data>""", "short")]
    [InlineData("""<data type="positiveInteger"><param name="maxInclusive">65535</param></data>""", "ushort")]
    [InlineData("""<data type="unsignedInt"><param name="maxInclusive">100000</param></data>""", "int")]
    [InlineData("""<data type="nonNegativeInteger"><param name="maxInclusive">18446744073709551615</param></data>""", "ulong")]
    [InlineData("""<data type="integer"><param name="totalDigits">9</param></data>""", "int")]
    [InlineData("""<data type="integer"><param name="minInclusive">0</param><param name="maxInclusive">18446744073709551616</param></data>""", "BigInteger")]
    [InlineData("""<data type="integer"><param name="minInclusive">9223372036854775808</param></data>""", "BigInteger")]
    [InlineData("""<choice><data type="unsignedByte"/><data type="byte"/></choice>""", "short")]
    [InlineData("""<choice><data type="int"/><data type="unsignedInt"/></choice>""", "long")]
    [InlineData("""<list><oneOrMore><choice><data type="int"/><data type="byte"/></choice></oneOrMore></list>""", "XmlValueList<int>")]
    [InlineData("""<data type="float"/>""", "float")]
    [InlineData("""<data type="double"/>""", "double")]
    [InlineData("""<data type="dateTime"/>""", "XmlDateTime")]
    [InlineData("""<data type="date"/>""", "XmlDate")]
    [InlineData("""<data type="time"/>""", "XmlTime")]
    [InlineData("""<data type="gYear"/>""", "XmlYear")]
    [InlineData("""<data type="gYearMonth"/>""", "XmlYearMonth")]
    [InlineData("""<data type="gMonth"/>""", "XmlMonth")]
    [InlineData("""<data type="gMonthDay"/>""", "XmlMonthDay")]
    [InlineData("""<data type="gDay"/>""", "XmlDay")]
    [InlineData("""<data type="duration"/>""", "XmlDuration")]
    [InlineData("""<data type="base64Binary"/>""", "ReadOnlyMemory<byte>")]
    [InlineData("""<data type="hexBinary"/>""", "ReadOnlyMemory<byte>")]
    [InlineData("""<data type="QName"/>""", "XmlQName")]
    [InlineData("""<choice><value type="QName">a</value><value type="QName">b</value></choice>""", "XmlQName")]
    [InlineData("""<choice><data type="QName"/><value>auto</value></choice>""", "string")]
    [InlineData("""<choice><value type="string"> x</value><value type="string">x</value></choice>""", "string")]
    [InlineData("""<value type="string"> x</value>""", "string")]
    [InlineData("""<data type="NMTOKENS"/>""", "XmlValueList<string>")]
    [InlineData("""<list><data type="IDREFS"/></list>""", "XmlValueList<string>")]
    [InlineData("""<list><oneOrMore><data type="date"/></oneOrMore></list>""", "XmlValueList<XmlDate>")]
    [InlineData("<choice><value>0</value><value>1</value></choice>", "bool")]
    [InlineData("""<data type="unsignedInt"><param name="pattern">[0-9]+</param></data>""", "uint")]
    [InlineData("""<data type="unsignedInt"><param name="pattern">[0-7]+</param></data>""", "string")]
    [InlineData("""<data type="decimal"/>""", "decimal")]
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
    [InlineData("""<choice><data type="int"/><data type="int"/></choice>""", "int")]
    [InlineData("""<choice><data type="int"/><data type="decimal"/></choice>""", "string")]
    [InlineData("""<choice><data type="int"/><text/></choice>""", "string")]
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
          _0_10
          AB
          APlusB
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
