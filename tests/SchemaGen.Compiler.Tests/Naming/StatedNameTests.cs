using SchemaGen.Compiler.Naming;
using SchemaGen.RelaxNg;

namespace SchemaGen.Compiler.Tests.Naming;

/// <summary>Tests names of properties and enum members stated in a names file.</summary>
public sealed class StatedNameTests
{
    private static readonly string Schema = SchemaText.Of("order",
        """
        <attribute name="device"><choice><value>cdrom</value><value>hd-1</value></choice></attribute>
        <optional><attribute name="xml:lang"/></optional>
        <zeroOrMore><attribute><nsName ns="urn:x"/></attribute></zeroOrMore>
        <ref name="source"/>
        <optional><choice><element name="uuid"><text/></element><element name="usage"><text/></element></choice></optional>
        <zeroOrMore><element name="entry"><data type="int"/></element></zeroOrMore>
        <element name="size"><attribute name="unit"/><data type="int"/></element>
        <zeroOrMore><element><choice><name>h1</name><name>h2</name></choice><text/></element></zeroOrMore>
        """,
        """
        <define name="source">
          <choice>
            <group><attribute name="type"><value>file</value></attribute><attribute name="path"/></group>
            <group><attribute name="type"><value>net</value></attribute><attribute name="host"/></group>
          </choice>
        </define>
        """);

    [Theory]
    [InlineData("/order#@device", "Kind", "OrderDevice Kind")]
    [InlineData("/order#@xml:lang", "Language", "string? Language")]
    [InlineData("/order#@*", "Others", "XmlAttributeDictionary Others")]
    [InlineData("/order#source", "Origin", "Source Origin")]
    [InlineData("/order#uuid|usage", "Which", "Which =>")]
    [InlineData("/order#entry[*]", "Numbers", "Numbers =>")]
    [InlineData("/order#h1|h2[*]", "Headings", "Headings =>")]
    [InlineData("/order/size#text()", "Amount", "int Amount")]
    [InlineData("/order/h1|h2#name()", "Tag", "XmlQName Tag")]
    [InlineData("source#@type", "Kind", "SourceType Kind =>")]
    [InlineData("/order/@device#hd-1", "HardDisk", "HardDisk,")]
    [InlineData("/order/uuid|usage#uuid", "ById", "ById,")]
    public void A_stated_name_counts(string path, string name, string expected)
    {
        CodeGenerationResult result = Generate(path, name);
        result.Diagnostics.ShouldBeEmpty();
        result.Files.ShouldContain(file => file.Text.Contains(expected, StringComparison.Ordinal));
        result.Names.ShouldContain(new TypeName("test.rng", path, name));
    }

    [Theory]
    [InlineData("/order#@gone", "Name", "SG0605")]
    [InlineData("/order/@device#gone", "Name", "SG0605")]
    [InlineData("/order#@device", "no name", "SG0603")]
    [InlineData("/order#@device", "Clone", "SG0604")]
    [InlineData("/order/@device#cdrom", "Unrecognized", "SG0604")]
    public void A_name_that_cannot_be_given_is_told_at_its_line(string path, string name, string id)
    {
        CodeGenerationResult result = Generate(path, name);
        SchemaText.Ids(result).ShouldBe([id]);
        result.Diagnostics[0].Location.ToString().ShouldStartWith("test.names.json:1:3");
    }

    [Fact]
    public void Two_members_cannot_have_one_name_but_members_of_two_types_can()
    {
        SchemaText.Ids(Generate("""{ "/order#@device": "X", "/order#size": "x" }""")).ShouldBe(["SG0604"]);
        SchemaText.Ids(Generate("""{ "/order#@device": "X", "/order/size#@unit": "X", "/order/@device#cdrom": "X" }""")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/order#@device", "Size", "/order#size", "SizeElement")]
    [InlineData("/order/@device#hd-1", "Cdrom", "/order/@device#cdrom", "Cdrom2")]
    [InlineData("/order/uuid|usage", "Source", "source", "OrderSource")]
    public void What_gives_way_to_a_stated_name_is_told(string path, string name, string other, string given)
    {
        CodeGenerationResult result = Generate(path, name);
        SchemaText.Ids(result).ShouldBe(["SG0611"]);
        result.Diagnostics[0].Message.ShouldContain(given);
        result.Names.ShouldContain(new TypeName("test.rng", other, given));
        SchemaText.Ids(Generate($$"""{ "{{path}}": "{{name}}", "{{other}}": "Another" }""")).ShouldBeEmpty();
    }

    [Fact]
    public void A_path_with_a_typing_error_names_the_nearest_one()
    {
        CodeGenerationResult result = Generate("/order#@devise", "Kind");
        result.Diagnostics[0].Message.ShouldEndWith("; did you mean '/order#@device'?");
    }

    [Fact]
    public void The_names_that_were_given_can_all_be_stated()
    {
        CodeGenerationResult first = Generate("{}");
        CodeGenerationResult second = Generate(NamesFile.Write(first.Names));
        second.Diagnostics.ShouldBeEmpty();
        second.Files.ShouldBe(first.Files);
    }

    private static CodeGenerationResult Generate(string path, string name) => Generate($$"""{ "{{path}}": "{{name}}" }""");

    private static CodeGenerationResult Generate(string names) => CodeGenerator.Generate(
        [new CodeGenerationRequest("test.rng", SchemaText.Namespace, "Test", Names: new NamesFile("test.names.json", names))],
        static path => path == "test.rng" ? SchemaCompiler.Parse(path, Schema, SchemaLimits.Default) : null,
        SchemaLimits.Default);
}
