using System.Reflection;
using System.Text.Json;
using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Tests.Generation;
using SchemaGen.RelaxNg;
using SchemaGen.Runtime;

namespace SchemaGen.Compiler.Tests.Naming;

/// <summary>Tests types, converters, interfaces and documentation stated in a names file.</summary>
public sealed class StatedBindingTests
{
    private const string Schema = """
        start = element order {
          attribute id { xsd:positiveInteger }, attribute most { xsd:positiveInteger }?, attribute mac { mac }?, attribute kind { "a" | "b" },
          attribute step { xsd:int }?, attribute steps { list { xsd:positiveInteger+ } }?,
          element size { xsd:positiveInteger }?, element count { xsd:positiveInteger }*, element mac { mac }*, element label { attribute lang { text }?, text }
        }
        mac = xsd:token { pattern = "([0-9a-f]{2}:){5}[0-9a-f]{2}" }
        """;

    private const string Users = """
        #pragma warning disable CS1591
        namespace Acme;
        public interface IOrder { int Id { get; set; } }
        public readonly record struct Mac(string Text);
        public sealed record Kind(string Word);
        public sealed class MacConverter : SchemaGen.Runtime.IXmlValueConverter<Mac, string>
        {
            public static Mac FromXml(string xml) => new(xml.ToUpperInvariant());
            public static string ToXml(Mac value) => value.Text.ToLowerInvariant();
        }
        public sealed class KindConverter : SchemaGen.Runtime.IXmlValueConverter<Kind, Test.OrderKind>
        {
            public static Kind FromXml(Test.OrderKind xml) => new(xml.ToString());
            public static Test.OrderKind ToXml(Kind value) => System.Enum.Parse<Test.OrderKind>(value.Word);
        }
        """;

    [Theory]
    [InlineData("""{ "xsd:positiveInteger": { "type": "int" } }""", "public required int Id|public int? Most|public int? Size|IList<int> Counts|XmlValueList<int>? Steps")]
    [InlineData("""{ "/order#@steps": { "type": "short" }, "/order#count[*]": { "type": "ulong" } }""", "IList<ulong> Counts|XmlValueList<short>? Steps")]
    [InlineData("""{ "/order#mac[*]": { "type": "Acme.Mac", "converter": "Acme.MacConverter" } }""", "IList<global::Acme.Mac> Macs|public string? Mac")]
    [InlineData("""{ "xsd:positiveInteger": { "type": "int" }, "/order#@id": { "type": "long", "name": "Number" } }""", "public required long Number|public int? Most")]
    [InlineData("""{ "mac": { "type": "Acme.Mac", "converter": "Acme.MacConverter" } }""", "public global::Acme.Mac? Mac")]
    [InlineData("""{ "/order#@kind": { "type": "Acme.Kind", "converter": "Acme.KindConverter" } }""", "public required global::Acme.Kind Kind")]
    [InlineData("""{ "/order#@step": { "type": "decimal", "documentation": "Taken at once & twice." } }""", "public decimal? Step|Taken at once &amp; twice.")]
    [InlineData("""{ "/order": { "implements": ["Acme.IOrder"], "documentation": "What was bought." }, "/order#@id": { "type": "int" } }""", "global::Acme.IOrder|What was bought.")]
    [InlineData("""{ "$schema": "names.schema.json", "/order/label": { "name": "Caption" } }""", "class Caption")]
    public void What_is_stated_counts_and_compiles(string names, string expected)
    {
        CodeGenerationResult result = Generate(names);

        result.Diagnostics.ShouldBeEmpty();
        string all = string.Concat(result.Files.Select(static file => file.Text));
        expected.Split('|').ShouldAllBe(text => all.Contains(text, StringComparison.Ordinal));
        Compile(result);
    }

    [Theory]
    [InlineData("{ \"/order#@gone\": { \"type\": \"int\" } }", "1:3 SG0605")]
    [InlineData("{ \"xsd:gYear\": { \"type\": \"int\" } }", "1:3 SG0605")]
    [InlineData("{\n  \"/order#@id\": { \"typ\": \"int\" }\n}", "2:19 SG0602")]
    [InlineData("{ \"/order#@id\": { \"type\": \"int\", \"type\": \"int\" } }", "1:34 SG0602")]
    [InlineData("{ \"/order#@id\": { \"type\": 5 } }", "1:27 SG0602")]
    [InlineData("{ \"/order\": { \"implements\": \"Acme.IOrder\" } }", "1:29 SG0602")]
    [InlineData("{ \"/order#@id\": { \"type\": \"Acme.List<int>\" } }", "1:3 SG0603")]
    [InlineData("{ \"/order#@id\": { \"type\": \"Acme.Id\" } }", "1:3 SG0608")]
    [InlineData("{ \"/order#@mac\": { \"type\": \"int\" } }", "1:3 SG0608")]
    [InlineData("{ \"/order#@id\": { \"converter\": \"Acme.C\" } }", "1:3 SG0608")]
    [InlineData("{ \"/order#label\": { \"type\": \"int\" } }", "1:3 SG0608")]
    [InlineData("{ \"/order\": { \"type\": \"int\" } }", "1:3 SG0608")]
    [InlineData("{ \"/order#@id\": { \"implements\": [\"Acme.I\"] } }", "1:3 SG0608")]
    [InlineData("{ \"/order/@kind\": { \"implements\": [\"Acme.I\"] } }", "1:3 SG0608")]
    public void What_cannot_be_is_reported_at_its_line(string names, string expected)
    {
        RelaxNg.Diagnostics.SchemaDiagnostic diagnostic = Generate(names).Diagnostics.ShouldHaveSingleItem();

        $"{diagnostic.Location.Line}:{diagnostic.Location.Column} {RelaxNg.Diagnostics.DiagnosticMessages.Id(diagnostic.Code)}".ShouldBe(expected);
    }

    [Fact]
    public void A_property_converts_and_the_document_keeps_its_spelling()
    {
        Assembly assembly = Compile(Generate("""
            { "xsd:positiveInteger": { "type": "int" }, "mac": { "type": "Acme.Mac", "converter": "Acme.MacConverter" }, "/order#@kind": { "type": "Acme.Kind", "converter": "Acme.KindConverter" } }
            """));
        const string Document = "<order id='007' mac='aa:00:00:00:00:01' kind='b' steps='01 2'><count>03</count><count> 4 </count><mac>aa:00:00:00:00:02</mac><label/></order>";
        Type type = assembly.GetType("Test.Order", throwOnError: true)!;
        var order = (XmlElementNode)type.GetMethod("Parse", BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy, [typeof(string), typeof(XmlReadOptions)])!
            .Invoke(null, [Document, null])!;

        Get("Id").ShouldBe(7);
        Get("Most").ShouldBeNull();
        Get("Mac")!.ToString().ShouldBe("Mac { Text = AA:00:00:00:00:01 }");
        Get("Kind")!.ToString().ShouldBe("Kind { Word = B }");
        Get("Steps").ShouldBe(XmlValueList.Create([1, 2]));
        var counts = (IList<int>)Get("Counts")!;
        counts.ShouldBe([3, 4]);
        ((System.Collections.IEnumerable)Get("Macs")!).Cast<object>().Single().ToString().ShouldBe("Mac { Text = AA:00:00:00:00:02 }");
        order.ToXml().ShouldBe(Document);
        counts[1] = 5;
        counts.Insert(0, 9);
        counts.Remove(3).ShouldBeTrue();
        order.ToXml().ShouldBe(Document.Replace("<count>03</count><count> 4 </count>", "<count>9</count><count>5</count>", StringComparison.Ordinal));
        Set("Steps", XmlValueList.Create([7]));
        order.ToXml().ShouldContain("steps='7'");
        Set("Most", 12);
        Set("Mac", null);
        Set("Id", 7);
        order.ToXml().ShouldContain("id='007'");
        order.ToXml().ShouldContain("most='12'");
        order.ToXml().ShouldNotContain("mac=");
        Set("Id", -1);
        order.Validate().IsValid.ShouldBeFalse();

        object? Get(string name) => type.GetProperty(name)!.GetValue(order);
        void Set(string name, object? value) => type.GetProperty(name)!.SetValue(order, value);
    }

    [Fact]
    public void Names_are_written_beside_what_else_is_stated()
    {
        NamesFile present = new("test.names.json", """{ "/order#@id": { "type": "int", "name": "Number" }, "xsd:positiveInteger": { "type": "int" } }""");
        string written = NamesFile.Write(Generate(present.Text).Names, present);

        written.ShouldContain("\"/order#@id\": { \"name\": \"Number\", \"type\": \"int\" }");
        written.ShouldContain("\"xsd:positiveInteger\": { \"type\": \"int\" }");
        Generate(written).Files.ShouldBe(Generate(present.Text).Files);
    }

    [Fact]
    public void The_JSON_schema_has_the_keys_of_the_file()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(SchemaGen.Testing.SourceTree.PathOf("docs", "names.schema.json")));
        JsonElement binding = schema.RootElement.GetProperty("additionalProperties").GetProperty("oneOf")[1];

        binding.GetProperty("properties").EnumerateObject().Select(static property => property.Name).ShouldBe(NamesFile.Keys);
    }

    private static Assembly Compile(CodeGenerationResult result)
    {
        Dictionary<string, string> files = result.Files.ToDictionary(static file => file.HintName, static file => file.Text, StringComparer.Ordinal);
        files.Add("Users.cs", Users);
        return CompiledSchema.Compile(files);
    }

    private static CodeGenerationResult Generate(string names) => CodeGenerator.Generate(
        [new CodeGenerationRequest("test.rnc", SchemaText.Namespace, "Test", Names: new NamesFile("test.names.json", names))],
        static path => path == "test.rnc" ? SchemaCompiler.Parse(path, Schema, SchemaLimits.Default) : null,
        SchemaLimits.Default);
}
