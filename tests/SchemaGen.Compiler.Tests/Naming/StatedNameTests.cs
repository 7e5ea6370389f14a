using SchemaGen.Compiler.Naming;
using SchemaGen.RelaxNg;

namespace SchemaGen.Compiler.Tests.Naming;

/// <summary>Names of properties and of enum members, stated beside the schema.</summary>
public sealed class StatedNameTests
{
    private static readonly string Schema = SchemaText.Root(
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
    [InlineData("/root#@device", "Kind", "RootDevice Kind")]
    [InlineData("/root#@xml:lang", "Language", "string? Language")]
    [InlineData("/root#@*", "Others", "XmlAttributeDictionary Others")]
    [InlineData("/root#source", "Origin", "Source Origin")]
    [InlineData("/root#uuid|usage", "Which", "Which =>")]
    [InlineData("/root#entry[*]", "Numbers", "Numbers =>")]
    [InlineData("/root#h1|h2[*]", "Headings", "Headings =>")]
    [InlineData("/root/size#text()", "Amount", "int Amount")]
    [InlineData("/root/h1|h2#name()", "Tag", "XmlNodeName Tag")]
    [InlineData("source#@type", "Kind", "SourceType Kind =>")]
    [InlineData("/root/@device#hd-1", "HardDisk", "HardDisk,")]
    [InlineData("/root/uuid|usage#uuid", "ById", "ById,")]
    public void A_stated_name_counts(string path, string name, string expected)
    {
        CodeGenerationResult result = Generate(path, name);
        result.Diagnostics.ShouldBeEmpty();
        result.Files.ShouldContain(file => file.Text.Contains(expected, StringComparison.Ordinal));
        result.Names.ShouldContain(new TypeName("test.rng", path, name));
    }

    [Theory]
    [InlineData("/root#@gone", "Name", "SG0605")]
    [InlineData("/root/@device#gone", "Name", "SG0605")]
    [InlineData("/root#@device", "no name", "SG0603")]
    [InlineData("/root#@device", "Clone", "SG0604")]
    [InlineData("/root/@device#cdrom", "Unrecognized", "SG0604")]
    public void A_name_that_cannot_be_given_is_told_at_its_line(string path, string name, string id)
    {
        CodeGenerationResult result = Generate(path, name);
        SchemaText.Ids(result).ShouldBe([id]);
        result.Diagnostics[0].Location.ToString().ShouldStartWith("test.names.json:1:3");
    }

    [Fact]
    public void Two_members_cannot_have_one_name_but_members_of_two_types_can()
    {
        SchemaText.Ids(Generate("""{ "/root#@device": "X", "/root#size": "x" }""")).ShouldBe(["SG0604"]);
        SchemaText.Ids(Generate("""{ "/root#@device": "X", "/root/size#@unit": "X", "/root/@device#cdrom": "X" }""")).ShouldBeEmpty();
    }

    [Fact]
    public void Another_member_gives_way_to_a_stated_name()
    {
        CodeGenerationResult result = Generate("/root#@device", "Size");
        result.Diagnostics.ShouldBeEmpty();
        result.Names.ShouldContain(new TypeName("test.rng", "/root#size", "SizeElement"));
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
