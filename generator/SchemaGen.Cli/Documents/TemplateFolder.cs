using SchemaGen.Site.Rendering;

namespace SchemaGen.Cli.Documents;

/// <summary>A folder of templates that replace built-in ones, and of files that a site includes unchanged.</summary>
/// <param name="Templates">The templates, including built-in ones.</param>
/// <param name="OtherFiles">The paths of the other files.</param>
internal sealed record TemplateFolder(TemplateSet Templates, IReadOnlyList<string> OtherFiles)
{
    /// <summary>Reads a folder; null for the built-in templates.</summary>
    /// <exception cref="UnusableInputException">The folder or a file in it cannot be read.</exception>
    public static TemplateFolder Read(string? folder)
    {
        if (folder is null)
        {
            return new TemplateFolder(new TemplateSet(), []);
        }

        try
        {
            ILookup<bool, string> files = Directory.GetFiles(folder).ToLookup(static file => TemplateSet.IsPart(Path.GetFileName(file)));
            return new TemplateFolder(
                new TemplateSet(files[true].ToDictionary(static file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal)),
                [.. files[false]]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string reason = Directory.Exists(folder) ? InputFailure.Describe(exception) : "there is no such folder";
            throw new UnusableInputException($"cannot read the templates in '{folder}': {reason}", exception);
        }
    }

    /// <summary>Runs code that uses the templates.</summary>
    /// <exception cref="UnusableInputException">A template has an error.</exception>
    public static T Rendering<T>(Func<T> render)
    {
        try
        {
            return render();
        }
        catch (TemplateException exception)
        {
            throw new UnusableInputException(exception.Message, exception);
        }
    }
}
