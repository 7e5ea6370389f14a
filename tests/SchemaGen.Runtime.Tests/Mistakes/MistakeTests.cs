using System.Text;
using SchemaGen.Testing;

namespace SchemaGen.Runtime.Tests.Mistakes;

/// <summary>What is said of each kind of mistake that people make in libvirt documents: the cases are in mistakes.txt.</summary>
public sealed class MistakeTests
{
    private static readonly Dictionary<string, LoadedSchema> Schemas = new(StringComparer.Ordinal)
    {
        ["domain"] = LoadedSchema.FromFile(SourceTree.PathOf("schemas/libvirt/domain.rng")),
        ["pool"] = LoadedSchema.FromFile(SourceTree.PathOf("schemas/libvirt/storagepool.rng")),
        ["volume"] = LoadedSchema.FromFile(SourceTree.PathOf("schemas/libvirt/storagevol.rng")),
    };

    [Theory]
    [InlineData("domain")]
    [InlineData("pool")]
    [InlineData("volume")]
    public void The_documents_are_valid_without_mistakes(string document) =>
        Schemas[document].Validate(Read($"{document}.xml")).Errors.ShouldBeEmpty();

    [Fact]
    public void Messages()
    {
        StringBuilder report = new();
        List<string> undetected = [];
        foreach ((string title, string document, List<(string Found, string Replacement)> edits) in Cases())
        {
            string text = Read($"{document}.xml");
            foreach ((string found, string replacement) in edits)
            {
                int at = text.IndexOf(found, StringComparison.Ordinal);
                at.ShouldBeGreaterThanOrEqualTo(0, $"'{found}' is not in {document}.xml ({title})");
                text = string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + found.Length));
            }

            report.Append($"== {title}\n");
            foreach ((string found, string replacement) in edits)
            {
                report.Append($"- {found}\n+ {replacement}\n");
            }

            XmlValidationReport result = Schemas[document].Validate(text);
            if (result.IsValid)
            {
                undetected.Add(title);
            }

            foreach (XmlValidationError error in result.Errors)
            {
                report.Append($"{document}.xml:{error}\n  at {error.Path}\n");
            }

            report.Append('\n');
        }

        undetected.ShouldBeEmpty();
        Snapshot.Match(report.ToString(), "txt");
    }

    private static IEnumerable<(string Title, string Document, List<(string, string)> Edits)> Cases()
    {
        (string Title, string Document, List<(string, string)> Edits) current = ("", "", []);
        foreach (string line in Read("mistakes.txt").Split('\n'))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                if (current.Edits.Count > 0)
                {
                    yield return current;
                }

                current = (line[3..], "", []);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                string[] parts = line.Split('|');
                current.Document = parts[0].Trim();
                current.Edits.Add((parts[1].Trim(), parts[2].Trim()));
            }
        }

        yield return current;
    }

    private static string Read(string name) => File.ReadAllText(SourceTree.PathOf($"tests/SchemaGen.Runtime.Tests/Mistakes/{name}")).ReplaceLineEndings("\n");
}
