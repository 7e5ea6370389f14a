namespace SchemaGen.RelaxNg.Text;

/// <summary>A place in a schema file. Lines and columns are 1-based and count UTF-16 units.</summary>
/// <param name="Path">The file's path as it was given, with forward slashes.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column, from 1; 0 for the line as a whole.</param>
/// <param name="Length">How many characters of that line are meant; 0 if not known.</param>
public readonly record struct SourceLocation(string Path, int Line, int Column, int Length = 0)
{
    /// <summary>A file as a whole.</summary>
    public static SourceLocation File(string path) => new(path, 0, 0);

    /// <inheritdoc />
    public override string ToString() => Line == 0 ? Path : $"{Path}:{Line}:{Column}";
}
