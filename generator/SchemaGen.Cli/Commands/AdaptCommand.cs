using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.Cli.Reports.Adaptation;
using SchemaGen.Runtime;
using SchemaGen.Runtime.Writing;
using SchemaGen.Schemas;

namespace SchemaGen.Cli.Commands;

/// <summary><c>adapt</c>: makes a document valid with the smallest change.</summary>
internal static class AdaptCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "the valid document was written",
        No: "with --lossless: something would be lost; nothing was written",
        ("adapt v7/domain.rng guest.xml --output old.xml", "what the old schema does not know is removed, and listed"),
        ("adapt v7/domain.rng guest.xml --output old.xml --map values.json", "values are replaced where the schema refuses them"),
        ("adapt v7/domain.rng guest.xml --output old.xml --lossless", "children are moved and values replaced, but nothing is removed"))
    {
        Unusable = "no answer: wrong usage, an unreadable file, a schema that is not correct or too complex",
        Further = [(ExitCode.Refused, "something would have to be invented, or a value has no replacement; nothing was written")],
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string> schema = SharedOptions.Schema();
        Argument<string> file = new InputArgument<string>("FILE") { Description = "The document; - is the standard input." };
        Option<string> output = new("--output") { Description = "The file for the valid document; it is replaced as a whole.", HelpName = "OUT", Required = true };
        Option<string?> map = new("--map") { Description = "A list of values that replace others where the schema refuses them (JSON).", HelpName = "FILE" };
        Option<bool> unknownOnly = new("--unknown-only") { Description = "Remove only what the schema does not know; where it refuses a value, --map has to replace it." };
        Option<bool> lossless = new("--lossless") { Description = "Write nothing if something would be lost." };
        Option<XmlDoctype> dtd = DoctypeOption.CreateWithoutReading();
        Option<string[]> catalog = CatalogOption.Create();
        Option<ReportFormat> format = SharedOptions.Format();
        Command command = new ToolCommand("adapt", "Adapts a document to a schema, such as an older version: with the least change, all of which is listed.", Help)
        {
            schema, file, output, map, unknownOnly, lossless, dtd, catalog, format,
        };
        command.SetAction(result =>
        {
            string target = result.GetRequiredValue(output);
            string schemaPath = result.GetRequiredValue(schema);
            if (schemaPath != FileList.StandardInput && Path.GetFullPath(schemaPath) == Path.GetFullPath(target))
            {
                throw new UsageException($"--output '{target}' is the schema itself");
            }

            return SharedOptions.Report(result.GetValue(format), console, (report, progress) =>
            {
                IReadOnlyList<XmlValueReplacement> replacements = result.GetValue(map) is { } list ? ReplacementFile.Read(list) : [];
                RelaxNgSchema loaded = RelaxNgSchema.Create(SchemaLoading.Load(schemaPath, console, CatalogOption.Read(result, catalog), report));
                if (!loaded.IsCompiled)
                {
                    throw new UnusableInputException($"{loaded.Diagnostics[^1].Location}: {loaded.Diagnostics[^1].Message}; documents can be validated, but not adapted");
                }

                XmlReadOptions reading = new() { Doctype = result.GetValue(dtd) };
                string path = result.GetRequiredValue(file);
                return InputBatch.Run(
                    [path],
                    _ => loaded.Adapt(WholeDocument.Read(path, console), new XmlAdaptationOptions { Reading = reading, Replacements = replacements, KeepsKnown = result.GetValue(unknownOnly) }),
                    (_, adaptation) =>
                    {
                        bool isWritten = adaptation.IsPossible && (adaptation.IsLossless || !result.GetValue(lossless));
                        if (isWritten)
                        {
                            Write(target, adaptation.Document);
                        }

                        Report(path, adaptation, isWritten, reading.Doctype, result.GetValue(format), console);
                        return isWritten ? ExitCode.Yes : adaptation.IsPossible ? ExitCode.No : IsUnreadable(adaptation) ? ExitCode.Unusable : ExitCode.Refused;
                    },
                    report.Unreadable);
            });
        });
        return command;
    }

    private static void Write(string target, ReadOnlyMemory<byte> document)
    {
        try
        {
            FileReplacement.Write(target, document);
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            throw new UnusableInputException($"cannot write '{target}': {InputFailure.Describe(target, exception)}", exception);
        }
    }

    private static void Report(string path, XmlAdaptation adaptation, bool isWritten, XmlDoctype doctype, ReportFormat format, ToolConsole console)
    {
        if (format == ReportFormat.Json)
        {
            console.Output.WriteLine(AdaptationJson.Write(path, adaptation, isWritten));
            return;
        }

        foreach (XmlValidationError error in adaptation.Errors)
        {
            bool isRefused = error.Code == XmlErrorCodes.Doctype && doctype == XmlDoctype.Refuse;
            console.WriteLine(Problem.Of(path, isRefused ? error with { Message = "DOCTYPE is not allowed; --dtd ignore skips it" } : error).ToString());
        }

        foreach (string line in adaptation.IsPossible ? AdaptationText.Lines(path, adaptation) : [])
        {
            console.WriteLine(line);
        }
    }

    private static bool IsUnreadable(XmlAdaptation adaptation) =>
        adaptation.Errors.Any(static error => error.Code is XmlErrorCodes.NotWellFormed or XmlErrorCodes.Doctype or XmlErrorCodes.LimitExceeded);
}
