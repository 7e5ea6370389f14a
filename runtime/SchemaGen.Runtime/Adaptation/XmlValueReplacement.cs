namespace SchemaGen.Runtime;

/// <summary>A value that takes the place of another where a schema does not allow that.</summary>
/// <param name="Path">
/// The place, by local names from the root: <c>/domain/devices/disk/@device</c> for an attribute, <c>/domain/os/type</c> for a text. <c>*</c> is any name, and
/// <c>**</c> any number of elements; a path that does not begin with a slash begins with <c>**</c>.
/// </param>
/// <param name="OldValue">The value, with any white space around it and between its words.</param>
/// <param name="NewValue">The value in its place.</param>
public sealed record XmlValueReplacement(string Path, string OldValue, string NewValue)
{
    /// <summary>Whether <see cref="Path"/> is a path: no step is empty, and an attribute is the last step.</summary>
    public bool HasPath => Steps().Length > 0;

    /// <summary>The steps of the path; none if it is no path.</summary>
    internal string[] Steps()
    {
        string[] steps = Path.StartsWith('/') ? Path[1..].Split('/') : ["**", .. Path.Split('/')];
        int attribute = Array.FindIndex(steps, static step => step.StartsWith('@'));
        return Array.Exists(steps, static step => step is "" or "@") || (attribute >= 0 && attribute < steps.Length - 1) ? [] : steps;
    }
}
