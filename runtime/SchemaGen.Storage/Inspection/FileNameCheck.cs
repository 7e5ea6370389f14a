namespace SchemaGen.Storage.Inspection;

/// <summary>Checks the name under which an image is handed to QEMU.</summary>
internal static class FileNameCheck
{
    private const string Name = "file-name";

    /// <summary>QEMU opens something else by a name that has a colon before its first slash, and its tools take a leading hyphen for an option.</summary>
    public static InspectionCheck Run(string path) => true switch
    {
        _ when !BackingString.IsPath(path) => Warning("QEMU takes it for a protocol and opens something else", path),
        _ when path.StartsWith('-') => Warning("QEMU's tools take it for an option", path),
        _ => InspectionCheck.Passed(Name),
    };

    private static InspectionCheck Warning(string reason, string path) => InspectionCheck.Noted(Name, $"{reason}; hand it over as './{path}' or as an absolute path");
}
