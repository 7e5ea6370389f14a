namespace SchemaGen.Storage.Inspection;

/// <summary>Checks the name under which an image is handed to QEMU.</summary>
internal static class FileNameCheck
{
    private const string Name = "file-name";

    /// <summary>
    /// QEMU opens something else by a name that has a colon before its first slash, its tools take a leading hyphen for an option, and among its options, which
    /// commas separate, the rest of a name with a comma is the next option: another file's name.
    /// </summary>
    public static InspectionCheck Run(string path)
    {
        string[] problems = [.. Problems(path)];
        return problems.Length == 0 ? InspectionCheck.Passed(Name) : InspectionCheck.Noted(Name, string.Join("; ", problems));
    }

    private static IEnumerable<string> Problems(string path)
    {
        string? misread = !BackingString.IsPath(path) ? "QEMU takes it for a protocol and opens something else"
            : path.StartsWith('-') ? "QEMU's tools take it for an option"
            : null;
        if (misread is not null)
        {
            yield return $"{misread}; hand it over as './{path}' or as an absolute path";
        }

        if (path.Contains(','))
        {
            yield return $"QEMU's options (--blockdev, -drive, -o) end it at the comma; write '{path.Replace(",", ",,", StringComparison.Ordinal)}' there";
        }
    }
}
