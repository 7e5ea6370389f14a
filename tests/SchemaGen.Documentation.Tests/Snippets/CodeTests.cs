using System.Xml.Linq;
using SchemaGen.Schemas;
using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests.Snippets;

/// <summary>The code in pages compiles, and their schemas and projects are correct.</summary>
public sealed class CodeTests
{
    private const string Broken = "broken code: ";

    // The default subjects of the packages' own pages.
    private static readonly (string Folder, string Subject)[] Subjects =
    [
        ("runtime/SchemaGen.Libvirt/", "libvirt"),
        ("runtime/SchemaGen.Storage/", "storage"),
        ("docs/storage-rules.md", "storage"),
        ("docs/prober.md", "storage"),
        ("docs/inspector.md", "storage"),
        ("runtime/", "schemas"),
        ("docs/evolution.md", "schemas"),
        ("docs/", "domain"),
        ("README.md", "domain"),
    ];

    private static readonly string[] ItemMetadata = ["Include", "Namespace", "Name", "Visibility", "Baseline", "Compatibility"];

    public static TheoryData<string> CSharpBlocks => [.. Pages.Blocks("csharp").Where(static block => !IsBroken(block)).Select(static block => block.ToString())];

    public static TheoryData<string> BrokenCSharpBlocks => [.. Pages.Blocks("csharp").Where(IsBroken).Select(static block => block.ToString())];

    public static TheoryData<string> XmlBlocks => [.. Pages.Blocks("xml").Where(IsNoMistake).Select(static block => block.ToString())];

    public static TheoryData<string> CompactBlocks => [.. Pages.Blocks("rnc").Where(IsNoMistake).Select(static block => block.ToString())];

    [Theory]
    [MemberData(nameof(CSharpBlocks))]
    public void CSharp_compiles(string place)
    {
        FencedBlock block = Pages.Blocks("csharp").Single(block => block.ToString() == place);
        string subject = block.Directive.StartsWith("code: ", StringComparison.Ordinal)
            ? block.Directive["code: ".Length..]
            : Subjects.First(pair => place.StartsWith(pair.Folder, StringComparison.Ordinal)).Subject;

        SnippetCompiler.Complaints(block, subject).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(BrokenCSharpBlocks))]
    public void No_line_of_CSharp_that_a_schema_broke_compiles(string place)
    {
        FencedBlock block = Pages.Blocks("csharp").Single(block => block.ToString() == place);

        string[] complaints = SnippetCompiler.Complaints(block, block.Directive[Broken.Length..]);

        for (int line = block.Line; line < block.Line + block.Text.TrimEnd().Split('\n').Length; line++)
        {
            complaints.ShouldContain(complaint => complaint.StartsWith($"{block.Page}({line},", StringComparison.Ordinal), $"line {line}");
        }
    }

    [Theory]
    [MemberData(nameof(XmlBlocks))]
    public void Xml_is_a_correct_schema_or_part_of_a_project(string place)
    {
        FencedBlock block = Pages.Blocks("xml").Single(block => block.ToString() == place);

        XElement root = XElement.Parse($"<all>{block.Text}</all>", LoadOptions.SetLineInfo);

        foreach (XElement element in root.Elements())
        {
            if (element.Name.NamespaceName == "http://relaxng.org/ns/structure/1.0")
            {
                RelaxNgSchema.Parse(element.ToString()).Diagnostics.ShouldBeEmpty(place);
            }
        }

        foreach (XElement item in root.Descendants("RelaxNgSchema"))
        {
            item.Attributes().Select(static attribute => attribute.Name.LocalName).ShouldBeSubsetOf(ItemMetadata, place);
        }

        foreach (XElement reference in root.Descendants("PackageReference"))
        {
            Directory.EnumerateFiles(SourceTree.Root, "*.csproj", SearchOption.AllDirectories).Where(static path => !path.Contains("Consumers"))
                .ShouldContain(path => File.ReadAllText(path).Contains($"<PackageId>{(string?)reference.Attribute("Include")}</PackageId>"), place);
        }
    }

    [Theory]
    [MemberData(nameof(CompactBlocks))]
    public void Compact_syntax_is_a_correct_schema(string place)
    {
        FencedBlock block = Pages.Blocks("rnc").Single(block => block.ToString() == place);

        RelaxNgSchema.Parse(block.Text).Diagnostics.ShouldBeEmpty();
    }

    // The pages about codes show errors on purpose and have separate tests.
    private static bool IsBroken(FencedBlock block) => block.Directive.StartsWith(Broken, StringComparison.Ordinal);

    private static bool IsNoMistake(FencedBlock block) => !block.Page.StartsWith("docs/diagnostics/", StringComparison.Ordinal);
}
