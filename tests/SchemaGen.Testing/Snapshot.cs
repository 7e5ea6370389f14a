using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace SchemaGen.Testing;

/// <summary>
/// Compares a result with the file that holds the expected one: <c>Class.Method.verified.cs</c> next to the test. A different result
/// is written to <c>Class.Method.received.cs</c>; with <c>SCHEMAGEN_ACCEPT=1</c> in the environment it replaces the verified file.
/// </summary>
public static partial class Snapshot
{
    private static bool IsAccepting => Environment.GetEnvironmentVariable("SCHEMAGEN_ACCEPT") == "1";

    /// <summary>Compares one text.</summary>
    /// <param name="actual">The result.</param>
    /// <param name="extension">The file extension for the text.</param>
    /// <param name="file">The path of the test; the compiler sets it.</param>
    /// <param name="method">The name of the test; the compiler sets it.</param>
    public static void Match(string actual, string extension = "cs", [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string problem = Compare(Stem(file, method), extension, actual);
        Report(problem, file, method);
    }

    /// <summary>
    /// Compares files by name with one snapshot each: <c>Class.Method#Disk.g.verified.cs</c> for the file <c>Disk.g.cs</c>. A snapshot without
    /// a file is a difference, too.
    /// </summary>
    public static void MatchAll(
        IReadOnlyDictionary<string, string> files, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string stem = Stem(file, method);
        StringBuilder problems = new();
        HashSet<string> expected = new(StringComparer.Ordinal);
        foreach ((string name, string text) in files.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            string extension = Path.GetExtension(name).TrimStart('.');
            string fileStem = $"{stem}#{Path.GetFileNameWithoutExtension(name).Replace('/', '_')}";
            expected.Add($"{fileStem}.verified.{extension}");
            problems.Append(Compare(fileStem, extension, text));
        }

        string folder = Path.GetDirectoryName(stem)!;
        foreach (string orphan in Directory.EnumerateFiles(folder, $"{Path.GetFileName(stem)}#*.verified.*").Order(StringComparer.Ordinal))
        {
            if (expected.Contains(orphan))
            {
                continue;
            }

            if (IsAccepting)
            {
                File.Delete(orphan);
            }
            else
            {
                problems.Append($"{Path.GetFileName(orphan)}: nothing gives this file any more.\n");
            }
        }

        Report(problems.ToString(), file, method);
    }

    /// <summary>Compares a text with a file of the repository that is derived from code, such as a list of its parts.</summary>
    public static void MatchFile(string actual, string path, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string text = actual.ReplaceLineEndings("\n");
        string kept = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (text == kept)
        {
            return;
        }

        if (IsAccepting)
        {
            File.WriteAllText(path, text);
            return;
        }

        Report($"{Path.GetFileName(path)} is not what it should be.\n{TextDiff.Unified(kept, text)}\n", file, method);
    }

    /// <summary>Normalises a text: line feeds only, and no version, which would change every snapshot in every release.</summary>
    public static string Scrub(string text) =>
        GeneratedCodeVersion().Replace(text.ReplaceLineEndings("\n"), "${before}{version}");

    private static string Stem(string file, string method)
    {
        string source = SourceTree.Locate(file);
        return Path.Combine(Path.GetDirectoryName(source)!, $"{Path.GetFileNameWithoutExtension(source)}.{method}");
    }

    private static string Compare(string stem, string extension, string actual)
    {
        string verifiedPath = $"{stem}.verified.{extension}";
        string receivedPath = $"{stem}.received.{extension}";
        string name = Path.GetFileName(verifiedPath);
        string text = Scrub(actual);
        string? verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (text == verified)
        {
            File.Delete(receivedPath);
            return "";
        }

        if (IsAccepting)
        {
            File.WriteAllText(verifiedPath, text);
            File.Delete(receivedPath);
            return "";
        }

        File.WriteAllText(receivedPath, text);
        return verified is null
            ? $"{name}: there is no such file yet.\n{TextDiff.Unified("", text)}\n"
            : $"{name}: the result is different.\n{TextDiff.Unified(verified, text)}\n";
    }

    private static void Report(string problems, string file, string method)
    {
        if (problems.Length > 0)
        {
            string test = $"{Path.GetFileNameWithoutExtension(file.Replace('\\', '/'))}.{method}";
            throw new SnapshotException($"{problems}To accept: SCHEMAGEN_ACCEPT=1 dotnet test --filter {test}");
        }
    }

    /// <summary>The version in <c>GeneratedCode("SchemaGen", "0.1")</c> and in "SchemaGen 0.1.0".</summary>
    [GeneratedRegex("""(?<before>GeneratedCode(Attribute)?\("SchemaGen", "|SchemaGen )[0-9]+(\.[0-9]+)+""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex GeneratedCodeVersion();
}
