using System.Runtime.CompilerServices;
using SchemaGen.Testing;

namespace SchemaGen.Storage.Tests;

/// <summary>Cases in a text file beside a test: one on a line, cells between bars, comments behind #.</summary>
internal static class DataTable
{
    public static IEnumerable<string[]> Rows(string file, string separator, [CallerFilePath] string test = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(SourceTree.Locate(test))!, file))
            .Where(static line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(separator).Select(static cell => cell.Trim()).ToArray());
}
