namespace SchemaGen.Cli.Tests;

/// <summary>Tests general behavior of the command line: usage errors, unusual file names, the version, and output that cannot be written.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("expected a command: check, validate, diff, ")]
    [InlineData("there is no command 'frobnicate'\n", "frobnicate")]
    [InlineData("there is no command 'chekc'; did you mean 'check'?\n", "chekc", "a.rng", "--format", "json")]
    [InlineData("there is no option '--frob'\n", "--frob", "check")]
    [InlineData("there is no option '--frob'\n", "check", "a.rng", "--frob")]
    [InlineData("there is no option '--fromat'; did you mean '--format'?\n", "check", "a.rng", "--fromat", "json")]
    [InlineData("'yaml' is not one of text, json, sarif, github for --format\n", "check", "a.rng", "--format", "yaml")]
    [InlineData("'sjon' is not one of text, json, sarif, github for --format; did you mean 'json'?\n", "check", "a.rng", "--format", "sjon")]
    [InlineData("'open' is not one of refuse, ignore, internal for --dtd\n", "validate", "a.rng", "a.xml", "--dtd", "open")]
    [InlineData("'qcow3' is not one of raw, qcow, qcow2, ", "probe", "a.img", "--image-format", "qcow3")]
    [InlineData("'nine' is not a version such as 9.0 or 10.10.0, of numbers up to 2147483647, for --libvirt-level\n", "probe", "a.img", "--libvirt-level", "nine")]
    [InlineData("--format needs a value: text|json|sarif|github\n", "check", "a.rng", "--format")]
    [InlineData("--namespace N is missing: the namespace of the types\nschemagen: --output DIR is missing: a folder for the files\n", "generate", "a.rng")]
    [InlineData("NEW is missing: the new version's main file; - is the standard input\n", "diff", "a.rng")]
    [InlineData("SCHEMA is missing: the main file of each schema, .rng or .rnc; - is the standard input\n", "check")]
    [InlineData("'99999999999999999999' is not a whole number from 0 to 18446744073709551615 for --seed\n", "sample", "a.rng", "--seed", "99999999999999999999")]
    [InlineData("'99999999999' is not a whole number from 1 to 2147483647 for --count\n", "sample", "a.rng", "--count", "99999999999")]
    [InlineData("'-' is given more than once: the standard input can be read only once\n", "check", "-", "-")]
    [InlineData("'-' is given more than once: the standard input can be read only once\n", "validate", "-", "a.xml", "-")]
    [InlineData("'-' is given more than once: the standard input can be read only once\n", "validate", "-", "a.xml", "--files-from", "-")]
    [InlineData("'-' is given more than once: the standard input can be read only once\n", "validate", "--by-model", "-", "-")]
    [InlineData("'-' is given more than once: the standard input can be read only once\n", "diff", "-", "-")]
    [InlineData("'-' is given more than once: the standard input can be read only once\n", "inspect", "-", "a.img", "-")]
    [InlineData("'-' is given more than once: the standard input can be read only once\n", "format", "-", "-")]
    [InlineData("'c' is one argument too many\n", "convert", "a", "b", "c")]
    [InlineData("'ksh' is not one of bash, zsh, fish, pwsh for SHELL", "completion", "ksh")]
    public void Wrong_usage_is_explained_in_a_line(string message, params string[] arguments)
    {
        ToolRun run = ToolRun.Of(arguments);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("schemagen: ");
        run.Error.ShouldContain(message);
        run.Error.ShouldContain("--help\n");
    }

    [Fact]
    public void A_file_may_begin_with_a_hyphen_behind_two()
    {
        ToolRun.Of("check", "--", "--frob").Error.ShouldBe("schemagen: cannot read '--frob': it does not exist\n");
    }

    [Fact]
    public void A_file_may_begin_with_a_slash_on_systems_where_that_is_no_option()
    {
        ToolRun.Of("check", "/h").Error.ShouldBe("schemagen: cannot read '/h': it does not exist\n");
    }

    [Fact]
    public void The_version_is_that_of_the_package()
    {
        ToolRun run = ToolRun.Of("--version");

        run.ExitCode.ShouldBe(ExitCode.Yes);
        run.Output.ShouldStartWith($"schemagen {typeof(CommandLineTool).Assembly.GetName().Version!.ToString(3)}");
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_told()
    {
        using StringWriter error = new() { NewLine = "\n" };
        using FullWriter output = new();

        CommandLineTool.Run(["--version"], new ToolConsole(output, error)).ShouldBe(ExitCode.Unusable);

        error.ToString().ShouldBe("schemagen: cannot write the output: No space left\n");
    }

    [Fact]
    public void An_argument_that_begins_with_an_at_sign_is_a_file()
    {
        ToolRun run = ToolRun.Of("check", "@gone.rnc");

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldBe("schemagen: cannot read '@gone.rnc': it does not exist\n");
    }

    private sealed class FullWriter : StringWriter
    {
        public override void Flush() => throw new IOException("No space left");
    }
}
