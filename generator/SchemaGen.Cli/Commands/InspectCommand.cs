using System.CommandLine;
using System.CommandLine.Parsing;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.Storage;

namespace SchemaGen.Cli.Commands;

/// <summary><c>inspect</c>: decides whether untrusted images can be passed to QEMU.</summary>
internal static class InspectCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "safe: every image may be handed to QEMU as its format",
        No: "unsafe: an image names other files, or is not what it seems",
        ("inspect upload.qcow2 --expect qcow2", "is this upload what it says, and alone?"),
        ("inspect - --expect raw --max-virtual-size 107374182400 < upload", "the same of a stream, with the largest size of a disk"))
    {
        Unusable = CommandHelp.UnusableFile,
        Further = [(ExitCode.Damaged, "damaged: a header says what cannot be"), (ExitCode.Mismatch, "mismatch: of another format, or no disk image")],
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = new InputArgument<string[]>("FILE") { Description = "Disk images, or - for the standard input.", Arity = ArgumentArity.OneOrMore };
        Option<ImageFormat?> expect = FormatOption.Create("--expect", "The format that the image is going to be opened as. Without it the verdict is for the format that is found.");
        Option<ulong?> maxSize = new("--max-virtual-size")
        {
            Description = "The largest disk that is accepted: a number of bytes, or one with a unit as in 10GiB.",
            CustomParser = ParseSize,
            HelpName = "SIZE",
        };
        Option<bool> allowBacking = new("--allow-backing") { Description = "Accept a backing image that is a file of a recorded format." };
        Option<bool> deep = new("--deep") { Description = "Check the tables of a qcow2 image as well: places, overlaps and reference counts." };
        Option<ReportFormat> format = SharedOptions.Format();
        Command command = new ToolCommand("inspect", "Says whether disk images may be handed to QEMU. Nothing that they name is opened.", Help)
        {
            files, expect, maxSize, allowBacking, deep, format,
        };
        command.SetAction(result =>
        {
            InspectionOptions options = new()
            {
                ExpectedFormat = result.GetValue(expect),
                MaxVirtualSize = result.GetValue(maxSize),
                AllowBacking = result.GetValue(allowBacking),
                ChecksTables = result.GetValue(deep),
            };
            bool isJson = result.GetValue(format) == ReportFormat.Json;
            string[] paths = result.GetRequiredValue(files);
            if (options.ChecksTables && paths.Contains(FileList.StandardInput))
            {
                throw new UsageException("--deep reads the tables of a file at many places; the standard input is read once");
            }

            return InputBatch.Run(
                paths,
                i => Inspect(paths[i], options, console),
                (path, inspection) =>
                {
                    Report(path, inspection, options, isJson, console);
                    return ExitCodeOf(inspection.Verdict);
                },
                console.CannotRead);
        });
        return command;
    }

    private static ImageInspection Inspect(string path, InspectionOptions options, ToolConsole console)
    {
        if (path != FileList.StandardInput)
        {
            return ImageInspector.Inspect(path, options);
        }

        using Stream input = console.OpenInput();
        return ImageInspector.Inspect(input, options);
    }

    private static int ExitCodeOf(InspectionVerdict? verdict) => verdict switch
    {
        null => ExitCode.Unusable,
        InspectionVerdict.Safe => ExitCode.Yes,
        InspectionVerdict.Damaged => ExitCode.Damaged,
        InspectionVerdict.Mismatch => ExitCode.Mismatch,
        _ => ExitCode.No,
    };

    private static void Report(string path, ImageInspection inspection, InspectionOptions options, bool isJson, ToolConsole console)
    {
        if (isJson)
        {
            console.Output.WriteLine(InspectionJson.Write(path, inspection, options.ExpectedFormat));
            return;
        }

        if (inspection.Verdict is not { } verdict)
        {
            ProbeError error = inspection.Image.Error!;
            console.Complain($"{path}: {error.Code.Word()}: {error.Message}");
            return;
        }

        bool isOther = options.ExpectedFormat is { } expected && verdict == InspectionVerdict.Mismatch && inspection.Detected != expected;
        string description = isOther ? $"expected {options.ExpectedFormat!.Value.Name()}, detected {inspection.Detected?.Name()}" : ImageText.Describe(inspection.Image);
        console.WriteLine($"{path}: {verdict.Word()}: {description}");
        foreach (InspectionCheck check in inspection.Checks)
        {
            string message = check.Message is null ? "" : $": {check.Message}";
            console.WriteLine($"  {check.Result.Word(),-7} {check.Name}{message}");
        }
    }

    private static ulong? ParseSize(ArgumentResult result)
    {
        string given = result.Tokens[^1].Value;
        try
        {
            return StorageSize.ParseSuffixed(given).Bytes;
        }
        catch (StorageSizeException exception)
        {
            result.AddError($"'{given}' is not a size for --max-virtual-size: {exception.Message}");
            return null;
        }
    }
}
