using System.Diagnostics;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary>Tests command line completion: the tool's suggestions, and the scripts that request them.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("schemagen val", "validate")]
    [InlineData("schemagen co", "completion", "convert")]
    [InlineData("schemagen validate a.rng --d", "--dtd")]
    [InlineData("schemagen validate a.rng --dtd ", "ignore", "internal", "refuse")]
    [InlineData("schemagen validate a.rng --dtd in", "internal")]
    [InlineData("schemagen diff a.rng b.rng --mode f", "forward", "full")]
    [InlineData("schemagen probe a.img --image-format qc", "qcow", "qcow2")]
    [InlineData("schemagen completion ", "bash", "fish", "pwsh", "zsh")]
    [InlineData("/usr/local/bin/schemagen che", "check")]
    public void Words_are_offered(string line, params string[] expected) => Suggest(line, line.Length).ShouldBe(expected);

    [Theory]
    [InlineData("schemagen validate ")]
    [InlineData("schemagen validate a.rng gu")]
    [InlineData("schemagen diff a.rng b.rng --accepted ")]
    public void Where_a_file_is_expected_the_shell_is_left_to_itself(string line) => Suggest(line, line.Length).ShouldBeEmpty();

    [Fact]
    public void The_cursor_may_be_within_the_line() => Suggest("schemagen val a.rng", "schemagen val".Length).ShouldBe(["validate"]);

    [Theory]
    [InlineData("bash", "complete -o default -F _schemagen schemagen")]
    [InlineData("zsh", "compdef _schemagen schemagen")]
    [InlineData("fish", "complete --command schemagen")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName schemagen")]
    public void A_shell_gets_its_script(string shell, string registration)
    {
        ToolRun run = ToolRun.Of("completion", shell);

        run.ExitCode.ShouldBe(ExitCode.Yes);
        run.Output.ShouldContain(registration);
        run.Error.ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData("schemagen val", "validate")]
    [InlineData("schemagen validate a.rng --d", "--dtd")]
    [InlineData("schemagen validate a.rng --dtd ", "ignore internal refuse")]
    [InlineData("schemagen validate ", "")]
    [InlineData("schemagen check 'a b.rng' --f", "--format")]
    public void Bash_completes(string line, string expected)
    {
        Skip.IfNot(File.Exists("/bin/bash"), "bash is not installed.");
        using TemporaryFolder folder = new();
        string tool = folder.Write("schemagen", $"#!/bin/bash\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "SchemaGen.Cli.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        // Sets the variables that readline sets before it calls the function: the words of the line, and the word and position of the cursor.
        string script = $$"""
            PATH={{folder.Path}}:$PATH
            source <(schemagen completion bash)
            COMP_LINE="{{line}}"
            COMP_POINT=${#COMP_LINE}
            eval "COMP_WORDS=({{line}})"
            [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
            _schemagen schemagen "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
            echo "${COMPREPLY[*]}"
            """;
        ProcessStartInfo start = new("/bin/bash", ["--norc", "-c", script]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process bash = Process.Start(start)!;
        string output = bash.StandardOutput.ReadToEnd();
        string error = bash.StandardError.ReadToEnd();
        bash.WaitForExit();

        error.ShouldBeEmpty();
        output.TrimEnd('\n').ShouldBe(expected);
    }

    private static IReadOnlyList<string> Suggest(string line, int position)
    {
        ToolRun run = ToolRun.Of($"[suggest:{position}]", line);
        run.ExitCode.ShouldBe(ExitCode.Yes);
        run.Error.ShouldBeEmpty();
        return run.Lines;
    }
}
