using System.Buffers.Binary;
using System.Text.Json;
using SchemaGen.Storage.Images;
using SchemaGen.Storage.Tests.Images;
using SchemaGen.Testing;

namespace SchemaGen.Storage.Tests.Inspection;

/// <summary>Tables of qcow2 images, sound and damaged: we find an error where <c>qemu-img check</c> finds one.</summary>
public sealed class TableCheckTests : IDisposable
{
    private const int DamagedRounds = 40;
    private const int FuzzRounds = 2000;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Options =>
    [
        "", "compat=0.10", "cluster_size=512", "cluster_size=4k", "cluster_size=2M", "extended_l2=on", "extended_l2=on,cluster_size=16k", "refcount_bits=1", "refcount_bits=2",
        "refcount_bits=8", "refcount_bits=64", "preallocation=metadata", "preallocation=full", "compression_type=zstd",
    ];

    [SkippableTheory]
    [MemberData(nameof(Options))]
    public void A_sound_image_has_no_errors_and_the_end_that_QEMU_sees(string options)
    {
        QemuImg.Require();
        string path = Create(options, isCompressed: false);

        ShouldBeSound(path);
        ShouldBeSound(Create(options, isCompressed: !options.Contains("preallocation", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public void Snapshots_bitmaps_data_files_and_encryption_are_counted()
    {
        QemuImg.Require();
        string path = Create("", isCompressed: false);
        QemuImg.Run("snapshot", "-c", "one", path);
        QemuImg.Run("bitmap", "--add", path, "b");
        QemuImg.Run("snapshot", "-c", "two", path);
        ShouldBeSound(path);

        QemuImg.Run("snapshot", "-d", "one", path);
        ShouldBeSound(path);

        QemuImg.Run("create", "-f", "qcow2", "-o", $"data_file={_folder.PathOf("data")}", _folder.PathOf("image"), "4M");
        ShouldBeSound(_folder.PathOf("image"));

        QemuImg.RunPatiently(
            "create", "--object", "secret,id=s,data=abc", "-f", "qcow2", "-o", "encrypt.format=luks,encrypt.key-secret=s,encrypt.iter-time=10", _folder.PathOf("image"), "4M");
        Check(_folder.PathOf("image")).Problems.ShouldBe(0);
    }

    [Fact]
    public void A_check_stops_at_a_thousand_errors()
    {
        // A block of counts for 32,768 clusters, of which the file has four.
        HeaderBytes image = HandMadeImages.Qcow2Tables();
        for (int at = 0x20000; at < 0x30000; at += 2)
        {
            image.Big16(at, 1);
        }

        string path = _folder.PathOf("image");
        File.WriteAllBytes(path, image.Bytes);

        TableReport report = Check(path);

        report.Problems.ShouldBe(1000);
        report.Unfinished.ShouldBe("it has 1000 errors or more");
    }

    /// <summary>Damages one byte of a table each round. QEMU counts differently, but both find something or nothing.</summary>
    [SkippableTheory]
    [InlineData("", 1)]
    [InlineData("cluster_size=4k", 2)]
    [InlineData("extended_l2=on", 3)]
    public void A_damaged_image_has_errors_where_QEMU_finds_some(string options, int seed)
    {
        QemuImg.Require();
        byte[] sound = File.ReadAllBytes(Create(options, isCompressed: false));
        string path = _folder.PathOf("damaged");
        Random random = new(seed);
        int[] places = [.. TableBytes(sound)];
        for (int round = 0; round < DamagedRounds; round++)
        {
            byte[] bytes = [.. sound];
            int place = places[random.Next(places.Length)];
            bytes[place] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(path, bytes);

            int? theirs = Corruptions(path, out _);
            if (theirs is not null)
            {
                TableReport ours = Check(path);
                (ours.Problems > 0).ShouldBe(theirs > 0, $"byte {place}, round {round}: {ours.First}; qemu-img counts {theirs}");
            }
        }
    }

    /// <summary>Fields of the header and of tables changed to what may be a place, a length or flags, in files that end anywhere.</summary>
    [Theory]
    [InlineData("qcow2-tables", 1)]
    [InlineData("qcow2-bitmap", 2)]
    [InlineData("qcow2-snapshots", 3)]
    [InlineData("qcow2-luks", 4)]
    public void Damaged_tables_are_answered_wherever_the_file_ends(string name, int seed)
    {
        byte[] sound = HandMadeImages.All[name]().Bytes;
        InspectionOptions options = new() { ChecksTables = true, Limits = new InspectionLimits { TableBytes = 4 << 20, TableSeconds = 2 } };
        Random random = new(seed);
        for (int round = 0; round < FuzzRounds; round++)
        {
            byte[] bytes = sound[..random.Next(sound.Length - 0x10000, sound.Length + 1)];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                int table = random.Next(bytes.Length >> 16) << 16;
                ulong entry = (random.Next(4) == 0 ? (ulong)random.NextInt64() : (ulong)random.Next(bytes.Length + 0x20000)) & ~(ulong)(random.Next(2) * 511);
                BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(table + (random.Next(16) * 8)), entry | ((ulong)random.Next(256) << 56));
            }

            ImageInspector.Inspect(new MemoryStream(bytes), options).Checks.Count.ShouldBe(18);
        }
    }

    [Fact]
    public void A_table_that_is_another_thing_as_well_is_an_error_that_reference_counts_cannot_hide()
    {
        // The L1 table is the refcount table, and the count of its cluster says that this is right.
        HeaderBytes image = Sound().Big64(40, 0x10000).Raw(0x20000, 0, 1, 0, 2, 0, 1, 0, 0);

        Failed(image).ShouldContain("overlaps");
    }

    [Theory]
    [InlineData(0x10000, 0x20200UL, "no cluster begins")]
    [InlineData(0x10000, 0x20000000UL, "beyond the end of the file")]
    [InlineData(0x30000, 0x8000000000FF0000UL, "beyond the end of the file")]
    [InlineData(0x30000, 0x8000000000040200UL, "no cluster begins")]
    [InlineData(0x30000, 0x8000000000010000UL, "overlaps")]
    public void A_place_that_cannot_be_is_named(int offset, ulong entry, string message) => Failed(Sound().Big64(offset, entry)).ShouldContain(message);

    [Fact]
    public void Limits_end_the_check_without_a_verdict()
    {
        foreach (InspectionLimits limits in (InspectionLimits[])[new() { TableBytes = 10 }, new() { TableClusters = 1 }, new() { TableSeconds = 0 }])
        {
            InspectionCheck check = TablesOf(Sound(), limits);

            check.Result.ShouldBe(InspectionResult.Noted);
            check.Message!.ShouldStartWith("not checked to the end: ");
        }
    }

    [Fact]
    public void Tables_are_checked_where_that_is_asked_for_and_possible()
    {
        HeaderBytes damaged = Sound().Big64(0x30000, 0x8000000000030000UL);
        InspectionOptions options = new() { ChecksTables = true };

        ImageInspector.Inspect(new MemoryStream(damaged.Bytes)).Verdict.ShouldBe(InspectionVerdict.Safe);
        ImageInspector.Inspect(new MemoryStream(damaged.Bytes), options).Verdict.ShouldBe(InspectionVerdict.Damaged);
        ImageInspector.Inspect(new ForwardStream(damaged.Bytes, 777), options).Verdict.ShouldBe(InspectionVerdict.Safe);
    }

    [Fact]
    public void Bytes_behind_the_last_cluster_are_noted()
    {
        HeaderBytes longer = new HeaderBytes(0x50000).Raw(0, Sound().Bytes);

        InspectionCheck check = ImageInspector.Inspect(new MemoryStream(longer.Bytes), new InspectionOptions { ChecksTables = true }).Checks.Single(static check => check.Name == "trailing-data");

        check.ShouldBe(new InspectionCheck("trailing-data", InspectionResult.Noted, "65536 bytes follow the last cluster in use"));
    }

    private static HeaderBytes Sound() => HandMadeImages.Qcow2Tables();

    private static string Failed(HeaderBytes image)
    {
        TablesOf(Sound(), InspectionLimits.Default).Result.ShouldBe(InspectionResult.Passed);
        InspectionCheck check = TablesOf(image, InspectionLimits.Default);
        check.Result.ShouldBe(InspectionResult.Failed);
        return check.Message!;
    }

    private static InspectionCheck TablesOf(HeaderBytes image, InspectionLimits limits) => ImageInspector
        .Inspect(new MemoryStream(image.Bytes), new InspectionOptions { ChecksTables = true, Limits = limits })
        .Checks.Single(static check => check.Name == "tables");

    /// <summary>An image of 4 MiB with content here and there.</summary>
    private string Create(string options, bool isCompressed)
    {
        byte[] content = new byte[4 << 20];
        Random random = new(7);
        random.NextBytes(content.AsSpan(0, 300_000));
        random.NextBytes(content.AsSpan(2 << 20, 70_000));
        File.WriteAllBytes(_folder.PathOf("content"), content);
        string path = _folder.PathOf("image");
        File.Delete(path);
        QemuImg.Run(["convert", "-O", "qcow2", .. isCompressed ? ["-c"] : Array.Empty<string>(), .. options.Length == 0 ? [] : (string[])["-o", options], _folder.PathOf("content"), path]);
        return path;
    }

    private static void ShouldBeSound(string path)
    {
        TableReport ours = Check(path);
        Corruptions(path, out ulong? end).ShouldBe(0);
        ours.First.ShouldBeNull();
        ours.Unfinished.ShouldBeNull();
        ours.End.ShouldBe(end!.Value);
    }

    private static int? Corruptions(string path, out ulong? end)
    {
        JsonElement? check = QemuImg.Check(path);
        end = check?.TryGetProperty("image-end-offset", out JsonElement offset) == true ? offset.GetUInt64() : null;
        return check is { } found ? found.TryGetProperty("corruptions", out JsonElement count) ? count.GetInt32() : 0 : null;
    }

    private static TableReport Check(string path)
    {
        using FileStream stream = File.OpenRead(path);
        ImageBytes bytes = new(new StreamBytes(stream));
        ImageInfo info = HeaderReaders.Read(bytes, ImageFormat.Qcow2);
        info.Error.ShouldBeNull();
        return Qcow2TableCheck.Run(bytes, info, InspectionLimits.Default);
    }

    /// <summary>The bytes of the entries in use: of the refcount table and its blocks, and of the L1 and L2 tables.</summary>
    private static IEnumerable<int> TableBytes(byte[] image)
    {
        int clusterSize = 1 << image[23];
        foreach (int table in (int[])[Big64(48), Big64(40)])
        {
            for (int entry = table; Big64(entry) != 0; entry += 8)
            {
                int below = Big64(entry);
                foreach (int place in Enumerable.Range(entry, 8).Concat(Enumerable.Range(below, clusterSize).Where(place => image[place] != 0)))
                {
                    yield return place;
                }
            }
        }

        int Big64(int offset) => (int)(BinaryPrimitives.ReadUInt64BigEndian(image.AsSpan(offset)) & 0x00FF_FFFF_FFFF_FE00);
    }
}
