using System.Xml;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Reports;
using SchemaGen.Runtime;
using SchemaGen.Schemas;

namespace SchemaGen.Cli.Commands;

/// <summary>Validates a batch: it goes on after inputs that cannot be read.</summary>
internal sealed class ValidateCommandRun(RelaxNgSchema schema, IReport report, XmlReaderSettings settings, XmlReadOptions options)
{
    public int All(List<string> paths, ToolConsole console)
    {
        int worst = ExitCode.Yes;
        using Progress progress = new(console, paths.Count);
        for (int i = 0; i < paths.Count; i++)
        {
            progress.Report(i);
            worst = Math.Max(worst, One(paths[i]));
        }

        return worst;
    }

    private int One(string path)
    {
        IReadOnlyList<XmlValidationError> errors;
        try
        {
            using FileStream stream = File.OpenRead(path);
            using XmlReader reader = XmlReader.Create(stream, settings);
            errors = schema.Validate(reader, options);
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            report.Unreadable(path, InputFailure.Describe(path, exception));
            return ExitCode.Unusable;
        }

        report.Document(path, errors);
        return errors.Count == 0 ? ExitCode.Yes : ExitCode.No;
    }
}
