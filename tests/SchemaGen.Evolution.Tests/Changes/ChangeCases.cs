using System.Text;
using SchemaGen.Testing;

namespace SchemaGen.Evolution.Tests.Changes;

/// <summary>The cases of changes.txt.</summary>
internal static class ChangeCases
{
    public static IReadOnlyList<(string Title, string Old, string New)> All { get; } = Read();

    private static List<(string Title, string Old, string New)> Read()
    {
        List<(string Title, StringBuilder Old, StringBuilder New)> cases = [];
        StringBuilder? current = null;
        foreach (string line in File.ReadAllLines(SourceTree.PathOf("tests", "SchemaGen.Evolution.Tests", "Changes", "changes.txt")))
        {
            switch (line)
            {
                case ['=', '=', ' ', ..]:
                    cases.Add((line[3..], new StringBuilder(), new StringBuilder()));
                    current = null;
                    break;
                case "-- old":
                    current = cases[^1].Old;
                    break;
                case "-- new":
                    current = cases[^1].New;
                    break;
                default:
                    current?.Append(line).Append('\n');
                    break;
            }
        }

        return [.. cases.Select(static item => (item.Title, item.Old.ToString().TrimEnd(), item.New.ToString().TrimEnd()))];
    }
}
