using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Sampling;
using SchemaGen.Runtime.Writing;
using SchemaGen.Storage;

namespace SchemaGen.Cli.Commands;

/// <summary><c>sample</c>: writes random documents of a schema.</summary>
internal static class SampleCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "the documents were written",
        No: "the schema allows no document at all",
        ("sample domain.rng", "one document, indented"),
        ("sample domain.rng --count 100 --seed 7", "a hundred, one on a line, the same in every run"),
        ("sample feed.rnc --size 100MB", "one document of about that size"),
        ("sample domain.rng --count 100 --invalid --output bad", "a hundred that are nearly valid, each in a file"))
    {
        Undecided = "no document was found: the smallest is too large, or a value is hard to guess",
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string> schema = SharedOptions.Schema();
        Option<int> count = WholeNumber.Option("--count", "How many documents; several are written one on a line", minimum: 1, standard: 1);
        Option<ulong> seed = WholeNumber.Option("--seed", "The same seed gives the same documents", minimum: 0UL, standard: 1UL);
        Option<bool> invalid = new("--invalid") { Description = "Nearly valid documents, each with a mistake." };
        Option<StorageSize?> size = new("--size")
        {
            Description = "One document of about this size, such as 100MB or 2GiB, written as it is made.",
            HelpName = "SIZE",
            CustomParser = static result => SizeOf(result),
        };
        Option<string?> output = new("--output") { Description = "A folder for the documents, which get a file each.", HelpName = "DIR" };
        Option<string[]> catalog = CatalogOption.Create();
        Option<ReportFormat> format = SharedOptions.Format();
        Command command = new ToolCommand("sample", "Writes random documents of a schema.", Help) { schema, count, seed, size, invalid, output, catalog, format };
        command.SetAction(result =>
        {
            if (result.GetValue(size) is not null && (result.GetValue(invalid) || result.GetValue(format) == ReportFormat.Json || result.GetValue(count) != 1))
            {
                throw new UsageException("--size makes one valid document as text: it does not go with --count, --invalid or --format json");
            }

            int documents = result.GetValue(count);
            bool isJson = result.GetValue(format) == ReportFormat.Json;
            string? folder = result.GetValue(output);
            return SharedOptions.Report(result.GetValue(format), console, (report, progress) =>
            {
                Grammar grammar = SchemaLoading.Load(result.GetRequiredValue(schema), console, CatalogOption.Read(result, catalog), report).Grammar!;
                DocumentSampler sampler = new(grammar, SampleLimits.Default with { IsAscii = true }) { Indents = !isJson && (documents == 1 || folder is not null) };
                if (result.GetValue(size) is { } wanted)
                {
                    return WriteLarge(sampler, wanted, result.GetValue(seed), folder, console);
                }

                ulong start = result.GetValue(seed);
                Func<int, string?> sample = result.GetValue(invalid)
                    ? number => sampler.SampleInvalid(start, (ulong)number)
                    : number => sampler.Sample(start, (ulong)number);
                for (int number = 0; number < documents; number++)
                {
                    progress.Report(number, documents);
                    if (sample(number) is not string document)
                    {
                        return Explain(sampler, console);
                    }

                    progress.Clear();
                    Write(document, number, folder, isJson, console);
                }

                return ExitCode.Yes;
            });
        });
        return command;
    }

    private static StorageSize? SizeOf(ArgumentResult result)
    {
        string given = result.Tokens[^1].Value;
        try
        {
            StorageSize size = given.Length > 0 && char.IsAsciiLetter(given[^1]) ? StorageSize.ParseSuffixed(given) : StorageSize.Parse(given);
            if (size.Bytes <= long.MaxValue)
            {
                return size;
            }

            result.AddError($"'{given}' is too large for --size: the largest is {long.MaxValue} bytes");
        }
        catch (StorageSizeException exception)
        {
            result.AddError($"'{given}' is no size for --size: {exception.Message}");
        }

        return null;
    }

    private static int WriteLarge(DocumentSampler sampler, StorageSize size, ulong seed, string? folder, ToolConsole console)
    {
        if (!sampler.CanSample)
        {
            return Explain(sampler, console);
        }

        if (!sampler.CanRepeat)
        {
            console.Complain("no document of that size was found: the schema has no elements and no text that can be repeated");
            return ExitCode.Undecided;
        }

        using StreamWriter? file = folder is null ? null : new StreamWriter(PathIn(folder, 0, "xml"));
        TextWriter output = file ?? console.Output;
        if (!sampler.TrySampleOfSize((long)size.Bytes, seed, output))
        {
            return Explain(sampler, console);
        }

        output.Write('\n');
        return ExitCode.Yes;
    }

    private static string PathIn(string folder, int number, string extension)
    {
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"sample-{number:D5}.{extension}"));
    }

    private static void Write(string document, int number, string? folder, bool isJson, ToolConsole console)
    {
        string text = isJson
            ? JsonLine.Write(json =>
            {
                json.WriteNumber("number", number);
                json.WriteString("document", document);
            })
            : document;
        if (folder is null)
        {
            console.Output.WriteLine(text);
            return;
        }

        FileReplacement.Write(PathIn(folder, number, isJson ? "json" : "xml"), Encoding.UTF8.GetBytes(text + "\n"));
    }

    private static int Explain(DocumentSampler sampler, ToolConsole console)
    {
        if (sampler.IsEmpty)
        {
            console.Complain("the schema allows no document at all");
            return ExitCode.No;
        }

        console.Complain(sampler.CanSample
            ? "no invalid document was found: it may be that the schema allows everything"
            : "no document was found: the smallest is too large, or a value for some datatype is hard to guess");
        return ExitCode.Undecided;
    }
}
