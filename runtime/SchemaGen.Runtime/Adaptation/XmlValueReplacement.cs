namespace SchemaGen.Runtime;

/// <summary>A replacement for a value where a schema does not allow that value.</summary>
/// <param name="Path">
/// The place, by local names from the root: <c>/domain/devices/disk/@device</c> for an attribute, <c>/domain/os/type</c> for a text. <c>*</c> matches any name,
/// <c>**</c> any number of elements. A path without a leading slash begins with <c>**</c>.
/// </param>
/// <param name="OldValue">The old value. White space around it and between its words may differ.</param>
/// <param name="NewValue">The new value.</param>
public sealed record XmlValueReplacement(string Path, string OldValue, string NewValue)
{
    /// <summary>Whether <see cref="Path"/> is well-formed: no step is empty, and only the last step is an attribute.</summary>
    public bool HasPath => Steps().Length > 0;

    /// <summary>Returns the steps of the path; empty if the path is malformed.</summary>
    internal string[] Steps()
    {
        string[] steps = Path.StartsWith('/') ? Path[1..].Split('/') : ["**", .. Path.Split('/')];
        int attribute = Array.FindIndex(steps, static step => step.StartsWith('@'));
        return Array.Exists(steps, static step => step is "" or "@") || (attribute >= 0 && attribute < steps.Length - 1) ? [] : steps;
    }
}
