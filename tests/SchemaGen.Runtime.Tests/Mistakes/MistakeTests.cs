using System.Text;
using SchemaGen.Testing;

namespace SchemaGen.Runtime.Tests.Mistakes;

/// <summary>Tests the messages for typical mistakes. The cases are in mistakes.txt.</summary>
public sealed class MistakeTests
{
    private static readonly Dictionary<string, string> SchemaPaths = new(StringComparer.Ordinal)
    {
        ["domain"] = SourceTree.PathOf("schemas/libvirt/domain.rng"),
        ["pool"] = SourceTree.PathOf("schemas/libvirt/storagepool.rng"),
        ["volume"] = SourceTree.PathOf("schemas/libvirt/storagevol.rng"),
        ["article"] = Mistake.PathOf("article.rnc"),
        ["page"] = Mistake.PathOf("page.rnc"),
        ["feed"] = Mistake.PathOf("feed.rnc"),
        ["recipe"] = Mistake.PathOf("recipe.rnc"),
    };

    private static readonly Dictionary<string, LoadedSchema> Schemas = SchemaPaths.ToDictionary(
        static pair => pair.Key, static pair => LoadedSchema.FromFile(pair.Value), StringComparer.Ordinal);

    public static TheoryData<string> Documents => [.. SchemaPaths.Keys];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_documents_are_valid_without_mistakes(string document) =>
        Schemas[document].Validate(Mistake.Read($"{document}.xml")).Errors.ShouldBeEmpty();

    [Fact]
    public void Messages()
    {
        StringBuilder report = new();
        List<string> undetected = [];
        foreach (Mistake mistake in Mistake.All)
        {
            AppendEdits(report, mistake);
            XmlValidationReport result = Schemas[mistake.Document].Validate(mistake.Text);
            if (result.IsValid)
            {
                undetected.Add(mistake.Title);
            }

            foreach (XmlValidationError error in result.Errors)
            {
                report.Append($"{mistake.Document}.xml:{error}\n  at {error.Path}\n");
            }

            report.Append('\n');
        }

        undetected.ShouldBeEmpty();
        Snapshot.Match(report.ToString(), "txt");
    }

    /// <summary>Jing rejects the documents, too. A file next to the tests compares its messages and those of xmllint with ours.</summary>
    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public void Others_refuse_them_too(string document)
    {
        ExternalTool? jing = ExternalTool.Find("jing");
        ExternalTool? xmllint = ExternalTool.Find("xmllint");
        ExternalTool? trang = ExternalTool.Find("trang");
        Skip.If(jing is null || xmllint is null || trang is null, "jing, trang or xmllint is not on this machine.");
        using TemporaryFolder folder = new();
        bool isCompact = SchemaPaths[document].EndsWith(".rnc", StringComparison.Ordinal);
        string schema = SchemaPaths[document];
        if (isCompact)
        {
            schema = folder.PathOf("schema.rng");
            trang!.Run(SchemaPaths[document], schema).ShouldBeEmpty();
        }

        List<(Mistake Mistake, string Path)> cases = [];
        foreach (Mistake mistake in Mistake.All.Where(mistake => mistake.Document == document))
        {
            // Jing stops at a document that is not well-formed or has a DOCTYPE with errors.
            if (Schemas[document].Validate(mistake.Text).Errors.Any(static error => error.Code is XmlErrorCodes.NotWellFormed or XmlErrorCodes.Doctype))
            {
                continue;
            }

            cases.Add((mistake, folder.Write($"{cases.Count}.xml", mistake.Text)));
        }

        string[] fromJing = jing!.Run(["-i", schema, .. cases.Select(static item => item.Path)]).Split('\n');
        StringBuilder table = new();
        foreach ((Mistake mistake, string path) in cases)
        {
            string[] theirs = [.. fromJing.Where(line => line.Contains(path, StringComparison.Ordinal))];
            theirs.ShouldNotBeEmpty(mistake.Title);
            string[] libxml2 = xmllint!.Run("--noout", "--nonet", "--relaxng", schema, path).Split('\n');
            AppendEdits(table, mistake);
            Append(table, "schemagen", Schemas[document].Validate(mistake.Text).Errors.Select(static error => error.ToString()));
            Append(table, "jing     ", theirs.Select(line => line[(line.IndexOf(path, StringComparison.Ordinal) + path.Length + 1)..]));
            Append(table, "xmllint  ", libxml2.Where(static line => line.Contains("error", StringComparison.Ordinal)).Select(line => line.Replace(path, "", StringComparison.Ordinal)));
            table.Append('\n');
        }

        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, $"mistakes.{document}.txt"), table.ToString());
    }

    private static void AppendEdits(StringBuilder report, Mistake mistake)
    {
        report.Append($"== {mistake.Title}\n");
        foreach ((string found, string replacement) in mistake.Edits)
        {
            report.Append($"- {found}\n+ {replacement}\n");
        }
    }

    private static void Append(StringBuilder table, string tool, IEnumerable<string> messages)
    {
        foreach (string message in messages)
        {
            table.Append($"{tool} {message}\n");
        }
    }
}
