using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.RelaxNg.Text;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Commands;

/// <summary>The option for XML catalogs, which map addresses to files.</summary>
internal static class CatalogOption
{
    private const string Variable = "XML_CATALOG_FILES";

    public static Option<string[]> Create() => new("--catalog")
    {
        Description = $"An XML catalog that maps addresses in schemas to files; several may be given. Those of {Variable} follow.",
        HelpName = "FILE",
    };

    /// <summary>Reads the catalogs of the command line and of the environment; null if there are none.</summary>
    /// <exception cref="UnusableInputException">A catalog cannot be read.</exception>
    public static XmlCatalog? Read(ParseResult result, Option<string[]> option)
    {
        // As in other programs, missing catalogs from the environment are ignored.
        List<string> paths = [.. (result.GetValue(option) ?? []).Select(SchemaLoading.LocalPath)];
        paths.AddRange((Environment.GetEnvironmentVariable(Variable) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SchemaLoading.LocalPath).Where(File.Exists));
        foreach (string path in paths)
        {
            try
            {
                XmlCatalog.Load([path]);
            }
            catch (XmlCatalogException exception)
            {
                throw new UnusableInputException(exception.Message, exception) { Location = exception.Location };
            }
            catch (Exception exception) when (InputFailure.IsExpected(exception))
            {
                throw new UnusableInputException($"cannot read the catalog '{path}': {InputFailure.Describe(path, exception)}", exception) { Location = SourceLocation.File(path) };
            }
        }

        return paths.Count == 0 ? null : XmlCatalog.Load(paths);
    }
}
