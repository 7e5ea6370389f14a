using System.Buffers.Binary;
using System.Text.Json;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen inspect</c>.</summary>
public sealed class InspectTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("safe", ExitCode.Yes, "qcow2", 0, 16)]
    [InlineData("unsafe", ExitCode.No, "qcow2", 4, 16)]
    [InlineData("damaged", ExitCode.Damaged, "qcow2", 0, 63)]
    [InlineData("mismatch", ExitCode.Mismatch, "raw", 0, 16)]
    public void Each_verdict_has_its_exit_code(string verdict, int exitCode, string expected, uint incompatible, uint clusterBits)
    {
        string path = Qcow2(incompatible, clusterBits);

        ToolRun text = ToolRun.Of("inspect", path, "--expect", expected);
        ToolRun json = ToolRun.Of("inspect", path, "--expect", expected, "--format", "json");

        text.ExitCode.ShouldBe(exitCode);
        text.Lines[0].ShouldStartWith(exitCode == ExitCode.Mismatch ? $"{path}: mismatch: expected raw, detected qcow2" : $"{path}: {verdict}: {expected}");
        json.ExitCode.ShouldBe(exitCode);
        JsonElement inspection = json.Objects.ShouldHaveSingleItem();
        inspection.GetProperty("verdict").GetString().ShouldBe(verdict);
        inspection.GetProperty("expected").GetString().ShouldBe(expected);
        inspection.GetProperty("detected").GetString().ShouldBe("qcow2");
        inspection.TryGetProperty("snapshotList", out _).ShouldBeFalse("an inspection does not read the lists");
        inspection.TryGetProperty("bitmapList", out _).ShouldBeFalse();
        inspection.GetProperty("checks").EnumerateArray().Any(static check => check.GetProperty("result").GetString() == "failed").ShouldBe(exitCode != ExitCode.Yes);
        json.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Every_check_is_on_a_line_and_says_what_it_found()
    {
        ToolRun run = ToolRun.Of("inspect", Qcow2(4, 16));

        run.Output.ShouldContain("\n  failed  data-file: the data is in another file\n");
        run.Output.ShouldContain("\n  passed  polyglot\n");
    }

    [Fact]
    public void Tables_are_checked_where_that_is_asked_for()
    {
        // The refcounts of all clusters are zero.
        ToolRun.Of("inspect", Qcow2(0, 16)).Output.ShouldContain("\n  skipped tables\n");

        ToolRun run = ToolRun.Of("inspect", "--deep", Qcow2(0, 16));

        run.ExitCode.ShouldBe(ExitCode.Damaged);
        run.Output.ShouldContain("\n  failed  tables: ");
    }

    [Fact]
    public void Tables_of_the_standard_input_cannot_be_checked()
    {
        ToolRun run = ToolRun.Of("inspect", "-", "--deep");

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain("--deep reads the tables of a file at many places; the standard input is read once");
    }

    [Theory]
    [InlineData("1MiB", ExitCode.Yes)]
    [InlineData("1M", ExitCode.Yes)]
    [InlineData("1048575", ExitCode.No)]
    public void A_disk_has_a_largest_size(string size, int exitCode) =>
        ToolRun.Of("inspect", Qcow2(0, 16), "--max-virtual-size", size).ExitCode.ShouldBe(exitCode);

    [Fact]
    public void A_file_that_cannot_be_read_gives_no_verdict_and_the_others_are_inspected()
    {
        ToolRun run = ToolRun.Of("inspect", _folder.PathOf("missing"), Qcow2(0, 16));

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Output.ShouldContain(": safe: qcow2");
        run.Error.ShouldContain("missing: it does not exist");
        ToolRun.Of("inspect", _folder.PathOf("missing"), "--format", "json").Objects[0].GetProperty("verdict").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("vhd", "vpc")]
    [InlineData("vpc", "vpc")]
    [InlineData("ploop", "parallels")]
    public void Libvirts_words_are_answered_with_QEMUs(string given, string answered)
    {
        string path = Qcow2(0, 16);

        ToolRun.Of("inspect", path, "--expect", given).Lines[0].ShouldBe($"{path}: mismatch: expected {answered}, detected qcow2");
        ToolRun.Of("inspect", path, "--expect", given, "--format", "json").Objects[0].GetProperty("expected").GetString().ShouldBe(answered);
    }

    [Fact]
    public void The_name_of_a_file_is_checked_in_both_forms()
    {
        string path = Qcow2(0, 16);

        ToolRun.Of("inspect", path).Lines[^1].ShouldBe("  passed  file-name");
        ToolRun.Of("inspect", path, "--format", "json").Objects[0].GetProperty("checks").EnumerateArray().Select(static check => check.GetProperty("name").GetString()).ShouldContain("file-name");
    }

    [Fact]
    public void The_help_lists_the_formats() => string.Join(' ', ToolRun.Of("inspect", "--help").Lines.Select(static line => line.Trim())).ShouldContain("One of raw, qcow, qcow2, qed,");

    [Theory]
    [InlineData("'qcow9' is not one of", "--expect", "qcow9")]
    [InlineData("'big' is not a size for --max-virtual-size", "--max-virtual-size", "big")]
    public void Wrong_words_are_explained(string message, params string[] arguments)
    {
        ToolRun run = ToolRun.Of(["inspect", "image", .. arguments]);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain(message);
    }

    /// <summary>Writes the header of a qcow2 image of 1 MiB, with empty tables.</summary>
    private string Qcow2(uint incompatible, uint clusterBits)
    {
        byte[] bytes = new byte[0x40000];
        foreach ((int offset, uint value) in ((int, uint)[])[(0, 0x514649FB), (4, 3), (20, clusterBits), (28, 1 << 20), (36, 1), (44, 0x30000), (52, 0x10000),
            (56, 1), (76, incompatible), (96, 4), (100, 104)])
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(offset), value);
        }

        string path = _folder.PathOf("image");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
