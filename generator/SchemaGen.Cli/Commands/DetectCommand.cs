using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.Storage;

namespace SchemaGen.Cli.Commands;

/// <summary><c>detect</c>: detects the formats of disk images by their content.</summary>
internal static class DetectCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "every image was recognised; what has no format is raw",
        No: "an image is damaged",
        ("detect guest.qcow2", "format, size and features of one image"),
        ("detect *.img --format json", "of many, with an object for each on a line"))
    {
        Unusable = CommandHelp.UnusableFile,
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = new("FILE") { Description = "Disk images: files, block devices or directories.", Arity = ArgumentArity.OneOrMore };
        Option<ReportFormat> format = SharedOptions.Format();
        Command command = new ToolCommand("detect", "Says what disk images are, by their content. A guest can make its disk look like anything.", Help) { files, format };
        command.SetAction(result =>
        {
            bool isJson = result.GetValue(format) == ReportFormat.Json;
            using Progress progress = new(console);
            string[] paths = result.GetRequiredValue(files);
            return InputBatch.Run(
                paths,
                i =>
                {
                    progress.Report(i, paths.Length);
                    return ImageProber.Detect(paths[i]);
                },
                (path, info) =>
                {
                    progress.Clear();
                    Report(path, info, isJson, console);
                    return info.Error is null ? ExitCode.Yes : ProbeOutcome.ExitCodeOf(info.Error, isTop: true);
                },
                console.CannotRead);
        });
        return command;
    }

    private static void Report(string path, ImageInfo info, bool isJson, ToolConsole console)
    {
        if (isJson)
        {
            console.Output.WriteLine(ImageJson.Write(path, info));
            return;
        }

        if (info.Format is not null)
        {
            console.WriteLine($"{path}: {ImageText.Describe(info)}");
            foreach (string line in ImageText.Lists(info))
            {
                console.WriteLine($"  {line}");
            }
        }

        if (info.Error is { } error)
        {
            console.Complain($"{path}: {error.Code.Word()}: {error.Message}");
        }
    }
}
