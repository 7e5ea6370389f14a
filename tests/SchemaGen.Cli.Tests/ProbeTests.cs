using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen detect</c> and <c>schemagen probe</c>.</summary>
public sealed class ProbeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ProbeTests() => File.WriteAllBytes(_folder.PathOf("base.img"), new byte[1024]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Detect_says_in_a_line_what_an_image_is()
    {
        string path = Qcow2("top.qcow2", "base.img", "raw");

        ToolRun run = ToolRun.Of("detect", path, _folder.PathOf("base.img"), _folder.Path);

        run.ShouldBe(new ToolRun(
            ExitCode.Yes,
            $"{path}: qcow2, 1 MiB, clusters of 64 KiB, compat 1.1, based on base.img (raw)\n{_folder.PathOf("base.img")}: raw, 1 KiB\n{_folder.Path}: directory\n",
            ""));
    }

    [Fact]
    public void Detect_gives_an_object_for_each_image()
    {
        string path = Qcow2("top.qcow2", "https://me:hunter2@example.org/a", "raw");

        ToolRun run = ToolRun.Of("detect", "--format", "json", path);

        run.Output.ShouldNotContain("hunter2");
        JsonElement image = run.Objects.ShouldHaveSingleItem();
        image.GetProperty("file").GetString().ShouldBe(path);
        image.GetProperty("format").GetString().ShouldBe("qcow2");
        image.GetProperty("virtualSize").GetUInt64().ShouldBe(1U << 20);
        image.GetProperty("fileSize").GetInt64().ShouldBe(4096);
        image.GetProperty("clusterSize").GetInt64().ShouldBe(65536);
        image.GetProperty("compat").GetString().ShouldBe("1.1");
        image.GetProperty("features").GetArrayLength().ShouldBe(0);
        image.GetProperty("encryption").ValueKind.ShouldBe(JsonValueKind.Null);
        image.GetProperty("backingFormat").GetString().ShouldBe("raw");
        image.GetProperty("dataFile").ValueKind.ShouldBe(JsonValueKind.Null);
        image.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Detect_goes_on_after_what_is_missing_or_damaged()
    {
        string damaged = Qcow2("damaged.qcow2", "base.img", "raw", clusterBits: 63);
        string missing = _folder.PathOf("missing");

        ToolRun.Of("detect", damaged).ExitCode.ShouldBe(ExitCode.No);
        ToolRun run = ToolRun.Of("detect", missing, damaged, _folder.PathOf("base.img"));

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Lines.Count.ShouldBe(2);
        run.Error.ShouldContain($"schemagen: {missing}: missing: it does not exist\n");
        run.Error.ShouldContain($"schemagen: {damaged}: bad-header: the header field cluster_bits is 63; it must be 9 to 21\n");
    }

    [Fact]
    public void Detect_and_probe_show_the_extents_of_a_VMDK()
    {
        string path = _folder.PathOf("disk.vmdk");
        File.WriteAllText(path, "# Disk DescriptorFile\nversion=1\nCID=1\nparentCID=2\ncreateType=\"monolithicFlat\"\n# Extents\nRW 2 FLAT \"base.img\" 0\n");

        ToolRun.Of("detect", path).Output.ShouldEndWith(", extent in base.img\n");
        ToolRun.Of("probe", path, "--image-format", "vmdk", "--as", "json").Objects[0].GetProperty("images")[0].GetProperty("extents")[0].GetString().ShouldBe("base.img");
    }

    [Fact]
    public void Probe_says_what_an_image_looks_like_that_nobody_stated_the_format_of()
    {
        ToolRun run = ToolRun.Of("probe", Qcow2("top.qcow2", "base.img", "raw"));

        run.ExitCode.ShouldBe(ExitCode.Yes);
        run.Output.ShouldContain("(raw, assumed");
        run.Error.ShouldContain("looks like qcow2");
        run.Error.ShouldContain("--image-format qcow2");
    }

    [Fact]
    public void A_data_file_that_is_missing_breaks_the_chain()
    {
        string path = Qcow2("top.qcow2", "base.img", "raw");
        byte[] bytes = File.ReadAllBytes(path);
        bytes[79] = 4;
        new byte[] { 0x44, 0x41, 0x54, 0x41, 0, 0, 0, 6 }.CopyTo(bytes, 120);
        "nosuch"u8.CopyTo(bytes.AsSpan(128));
        File.WriteAllBytes(path, bytes);

        ToolRun.Of("probe", path, "--image-format", "qcow2").ExitCode.ShouldBe(ExitCode.No);
    }

    [Fact]
    public void Probe_draws_a_tree()
    {
        string top = Qcow2("top.qcow2", "base.img", "raw");

        ToolRun run = ToolRun.Of("probe", top, "--image-format", "qcow2");

        run.ShouldBe(new ToolRun(
            ExitCode.Yes,
            $"file {top} (qcow2, 1 MiB)\n└── [1] file {_folder.PathOf("base.img")} (raw, 1 KiB)\n    └── end of the chain\n",
            ""));
    }

    [Fact]
    public void Probe_prints_the_command_that_records_a_format()
    {
        string top = Qcow2("top.qcow2", "base.img", null);

        ToolRun run = ToolRun.Of("probe", top, "--image-format", "qcow2");

        run.ExitCode.ShouldBe(ExitCode.Yes);
        run.Lines[^1].ShouldBe($"  qemu-img rebase -u -F raw -b base.img {top}");
    }

    [Fact]
    public void Probe_gives_the_chain_as_an_object()
    {
        string top = Qcow2("top.qcow2", "base.img", "raw");

        JsonElement chain = ToolRun.Of("probe", top, "--image-format", "qcow2", "--as", "json").Objects.ShouldHaveSingleItem();

        chain.GetProperty("file").GetString().ShouldBe(top);
        chain.GetProperty("terminated").GetBoolean().ShouldBeTrue();
        chain.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null);
        JsonElement below = chain.GetProperty("images")[1];
        below.GetProperty("index").GetInt32().ShouldBe(1);
        below.GetProperty("type").GetString().ShouldBe("file");
        below.GetProperty("path").GetString().ShouldBe(_folder.PathOf("base.img"));
        below.GetProperty("format").GetString().ShouldBe("raw");
        below.GetProperty("formatSource").GetString().ShouldBe("recorded");
        chain.GetProperty("backingStoreXml").GetString()!.ShouldStartWith("<backingStore ");
        chain.GetProperty("notInXml").GetArrayLength().ShouldBe(0);
        ToolRun.Of("probe", top, "--image-format", "qcow2", "--format", "json").Output.ShouldBe(ToolRun.Of("probe", top, "--image-format", "qcow2", "--as", "json").Output);
    }

    [Fact]
    public void Probe_writes_the_element()
    {
        string top = Qcow2("top.qcow2", "nbd+tcp://example.org:6000/blah", "nbd");

        ToolRun run = ToolRun.Of("probe", top, "--image-format", "qcow2", "--as", "xml");

        run.ExitCode.ShouldBe(ExitCode.Undecided);
        run.Lines[0].ShouldBe("<backingStore index=\"1\" type=\"network\">");
        run.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("missing", "missing", ExitCode.No)]
    [InlineData("top.qcow2", "too-deep-or-loop", ExitCode.No)]
    [InlineData("a:b", "backing-string-invalid", ExitCode.No)]
    [InlineData("/dev/zero", "not-regular", ExitCode.No)]
    public void A_broken_chain_is_a_no(string backing, string code, int exitCode)
    {
        ToolRun run = ToolRun.Of("probe", Qcow2("top.qcow2", backing, "qcow2"), "--image-format", "qcow2", "--as", "json");

        run.ExitCode.ShouldBe(exitCode);
        run.Objects[0].GetProperty("error").GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public void A_missing_top_is_unusable()
    {
        ToolRun run = ToolRun.Of("probe", _folder.PathOf("missing"));

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldBe($"schemagen: {_folder.PathOf("missing")}: missing: it does not exist\n");
    }

    [Fact]
    public void Only_what_is_allowed_is_opened()
    {
        Directory.CreateDirectory(_folder.PathOf("inside"));
        string top = Qcow2("inside/top.qcow2", "../base.img", "raw");

        ToolRun denied = ToolRun.Of("probe", top, "--image-format", "qcow2", "--allow", _folder.PathOf("inside"), "--as", "json");
        denied.ExitCode.ShouldBe(ExitCode.No);
        denied.Objects[0].GetProperty("error").GetProperty("code").GetString().ShouldBe("not-allowed");

        ToolRun.Of("probe", top, "--image-format", "qcow2", "--allow", "/nowhere", "--allow", _folder.Path).ExitCode.ShouldBe(ExitCode.Yes);
    }

    [Theory]
    [InlineData("nbd://h/a", ExitCode.Undecided)]
    [InlineData("nbd://h/a", ExitCode.No, "--allow", "/")]
    [InlineData("nbd://h/a", ExitCode.No, "--allow-devices")]
    [InlineData("nbd://h/a", ExitCode.Undecided, "--allow-network")]
    [InlineData("nbd://h/a", ExitCode.Undecided, "--allow", "/", "--allow-network")]
    [InlineData("base.img", ExitCode.Yes, "--allow-network")]
    [InlineData("json:{\"file\":{\"driver\":\"nvme\",\"device\":\"0000:01:00.0\",\"namespace\":1}}", ExitCode.No, "--allow-network")]
    [InlineData("json:{\"file\":{\"driver\":\"nvme\",\"device\":\"0000:01:00.0\",\"namespace\":1}}", ExitCode.Undecided, "--allow-devices")]
    public void Kinds_of_source_are_allowed_apart(string backing, int exitCode, params string[] arguments) =>
        ToolRun.Of(["probe", Qcow2("top.qcow2", backing, "raw"), "--image-format", "qcow2", .. arguments]).ExitCode.ShouldBe(exitCode);

    [Fact]
    public void Snapshots_and_bitmaps_are_listed()
    {
        string path = Qcow2("top.qcow2", "base.img", "raw");
        byte[] bytes = new byte[0x50000];
        File.ReadAllBytes(path).CopyTo(bytes, 0);
        Put(60, 1, 4);
        Put(64, 0x20000, 8);
        Put(88, 1, 8);
        Put(120, 0x23852875, 4);
        Put(124, 24, 4);
        Put(128, 1, 4);
        Put(136, 32, 8);
        Put(144, 0x40000, 8);
        Put(0x2000C, 1, 2);
        Put(0x2000E, 3, 2);
        Put(0x20010, 86400, 4);
        Put(0x20020, 512, 4);
        "1one"u8.CopyTo(bytes.AsSpan(0x20028));
        Put(0x40000, 0x30000, 8);
        Put(0x40008, 1, 4);
        Put(0x4000C, 2, 4);
        Put(0x40010, 0x0110, 2);
        Put(0x40012, 4, 2);
        "b[1]"u8.CopyTo(bytes.AsSpan(0x40018));
        File.WriteAllBytes(path, bytes);

        const string Snapshot = "snapshot 1 'one', 1970-01-02T00:00:00Z, VM state of 512 bytes";
        const string Bitmap = "bitmap 'b[1]', granularity 64 KiB, auto";
        ToolRun.Of("detect", path).Output.ShouldEndWith($"\n  {Snapshot}\n  {Bitmap}\n");
        ToolRun tree = ToolRun.Of("probe", path, "--image-format", "qcow2");
        tree.Output.ShouldContain($"── {Snapshot}\n");
        tree.Output.ShouldContain($"── {Bitmap}\n");
        JsonElement image = ToolRun.Of("detect", "--format", "json", path).Objects[0];
        JsonElement snapshot = image.GetProperty("snapshotList")[0];
        snapshot.GetProperty("name").GetString().ShouldBe("one");
        snapshot.GetProperty("date").GetDateTimeOffset().ShouldBe(DateTimeOffset.UnixEpoch.AddDays(1));
        snapshot.GetProperty("virtualSize").ValueKind.ShouldBe(JsonValueKind.Null);
        snapshot.GetProperty("vmStateSize").GetInt64().ShouldBe(512);
        image.GetProperty("bitmapList")[0].GetProperty("granularity").GetInt64().ShouldBe(65536);
        image.GetProperty("bitmapList")[0].GetProperty("flags")[0].GetString().ShouldBe("auto");

        void Put(int offset, ulong value, int length)
        {
            for (int i = 0; i < length; i++)
            {
                bytes[offset + i] = (byte)(value >> (8 * (length - 1 - i)));
            }
        }
    }

    [Fact]
    public void Xml_of_a_format_that_was_detected_says_how_to_record_it()
    {
        File.WriteAllBytes(_folder.PathOf("base.img"), new byte[512]);
        string top = Qcow2("top.qcow2", "base.img", format: null);

        ToolRun run = ToolRun.Of("probe", top, "--image-format", "qcow2", "--as", "xml");

        run.Output.ShouldContain("<format type=\"raw\" />");
        run.Error.ShouldContain($"does not record its backing format, which was detected. To record it: qemu-img rebase -u -F raw -b base.img {top}");
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("tree")]
    public void Two_ways_to_show_a_chain_contradict_each_other(string view)
    {
        ToolRun run = ToolRun.Of("probe", "image", "--as", view, "--format", "json");

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain($"--as {view} and --format json contradict each other; use one of them");
        ToolRun.Of("probe", "image", "--as", "json", "--format", "json").Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_data_file_that_is_not_used_is_shown()
    {
        string path = Qcow2("image.qcow2", "", format: null);
        byte[] bytes = File.ReadAllBytes(path);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(12), 0);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(104), 0x44415441);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(108), 4);
        Encoding.ASCII.GetBytes("data", bytes.AsSpan(112));
        File.WriteAllBytes(path, bytes);

        ToolRun.Of("detect", path).Output.ShouldContain("names the data file data, which is not used");
        JsonElement image = ToolRun.Of("detect", path, "--format", "json").Objects[0];
        image.GetProperty("unusedDataFile").GetString().ShouldBe("data");
        image.GetProperty("dataFile").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("'qcow9' is not one of raw, qcow, qcow2", "--image-format", "qcow9")]
    [InlineData("'new' is not a version", "--libvirt-level", "new")]
    [InlineData("'yaml' is not one of tree, xml, json", "--as", "yaml")]
    public void Wrong_words_are_explained(string message, params string[] arguments)
    {
        ToolRun run = ToolRun.Of(["probe", "image", .. arguments]);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void Names_cannot_move_the_cursor()
    {
        ToolRun run = ToolRun.Of("probe", Qcow2("top.qcow2", "\u001B[2J\u202Ename[red]", "raw"), "--image-format", "qcow2");

        run.Output.ShouldContain("\\u001B[2J\\u202Ename[red]");
        (run.Output + run.Error).ShouldNotContain("\u001B");
    }

    /// <summary>Writes the header of a qcow2 image of 1 MiB.</summary>
    private string Qcow2(string name, string backing, string? format, uint clusterBits = 16)
    {
        byte[] bytes = new byte[4096];
        foreach ((int offset, uint value) in ((int, uint)[])[(0, 0x514649FB), (4, 3), (12, 512), (20, clusterBits), (28, 1 << 20), (36, 1), (44, 0x30000),
            (52, 0x10000), (56, 1), (96, 4), (100, 104), (16, (uint)Encoding.UTF8.GetByteCount(backing))])
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(offset), value);
        }

        if (format is not null)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(104), 0xE2792ACA);
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(108), (uint)format.Length);
            Encoding.ASCII.GetBytes(format, bytes.AsSpan(112));
        }

        Encoding.UTF8.GetBytes(backing, bytes.AsSpan(512));
        string path = _folder.PathOf(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
