using System.CommandLine;
using System.Text;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Cli.Commands;

/// <summary><c>format</c>: reformats schema files in their own syntax.</summary>
internal static class FormatCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "every file is formatted",
        No: "with --check: a file is not formatted",
        ("format schemas/*.rng schemas/*.rnc", "each file in place"),
        ("format domain.rng --check", "the names of the files that would change; nothing is written"),
        ("format - < domain.rnc", "from the standard input to the standard output"))
    {
        Unusable = CommandHelp.UnusableFile,
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = new InputArgument<string[]>("FILE") { Description = "Schema files, .rng or .rnc; - formats the standard input to the standard output.", Arity = ArgumentArity.OneOrMore };
        Option<bool> check = new("--check") { Description = "Write nothing; list the files that would change." };
        Command command = new ToolCommand("format", "Lays schema files out anew in their own syntax; annotations and comments are kept.", Help) { files, check };
        command.SetAction(result =>
        {
            bool isCheck = result.GetValue(check);
            string[] paths = result.GetRequiredValue(files);
            return InputBatch.Run(
                paths,
                i => Format(paths[i], isCheck, console),
                (path, formatting) => Report(path, formatting, isCheck, console),
                (path, reason) => console.Complain($"cannot format '{path}': {reason}"));
        });
        return command;
    }

    private static SchemaFormatting Format(string path, bool isCheck, ToolConsole console)
    {
        SchemaFormatting formatting;
        using (Stream stream = path == FileList.StandardInput ? console.OpenInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read))
        {
            formatting = SchemaFormatting.Of(stream, path);
        }

        if (formatting is { IsChanged: true, Text: { } text } && !isCheck && path != FileList.StandardInput)
        {
            FileReplacement.Write(path, Encoding.UTF8.GetBytes(text));
        }

        return formatting;
    }

    private static int Report(string path, SchemaFormatting formatting, bool isCheck, ToolConsole console)
    {
        foreach (SchemaDiagnostic diagnostic in formatting.Diagnostics)
        {
            console.Mention(Problem.Of(diagnostic));
        }

        if (formatting.Text is null)
        {
            return ExitCode.Unusable;
        }

        if (isCheck)
        {
            if (formatting.IsChanged)
            {
                console.WriteLine(path);
            }

            return formatting.IsChanged ? ExitCode.No : ExitCode.Yes;
        }

        if (path == FileList.StandardInput)
        {
            console.Output.Write(formatting.Text);
        }

        return ExitCode.Yes;
    }
}
