using System.Text.Json;
using SchemaGen.Testing;

namespace SchemaGen.Storage.Tests.Images;

/// <summary>
/// Images of QEMU's making with one header field changed. Where both answer, the answers are the same; what QEMU refuses, we refuse; and
/// what we alone refuse is a lie that QEMU has no use for.
/// </summary>
public sealed class DamagedImageTests : IDisposable
{
    private const int Seed = 20221;
    private const int Rounds = 20;

    /// <summary>What QEMU refuses because of tables, which are not read here.</summary>
    private static readonly string[] OnlyQemuReads = ["free_data_block_offset points after the end", "snapshot table entry"];

    /// <summary>What QEMU does not look at, but cannot be.</summary>
    private static readonly string[] OnlyWeLookAt =
    [
        // Tables in the header's own cluster or behind the file; a name that would be read from the header.
        "snapshots_offset", "snapshot table", "backing_file_offset", "header_size is 0",

        // QEMU asserts when it writes to such a disk.
        "too few for",

        // An image of QEMU's has type 1 or 2; others have a parent.
        "the image type", "version 0 of vmdk", "descriptorSize", "descriptorOffset", "rgdOffset", "gdOffset", "needs too many tables", "need too many tables",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("qcow", "", 0, 48)]
    [InlineData("qcow2", "", 0, 112)]
    [InlineData("qcow2", "compat=0.10", 0, 80)]
    [InlineData("qcow2", "extended_l2=on,compression_type=zstd", 0, 112)]
    [InlineData("qed", "", 0, 64)]
    [InlineData("vdi", "", 64, 512)]
    [InlineData("vpc", "", 0, 80)]
    [InlineData("vpc", "", 512, 560)]
    [InlineData("vhdx", "", 0x200000, 0x200080)]
    [InlineData("vhdx", "", 0x210000, 0x210040)]
    [InlineData("parallels", "", 0, 64)]
    [InlineData("vmdk", "", 0, 79)]
    public void A_changed_field_is_seen_as_QEMU_sees_it(string format, string options, int start, int end)
    {
        QemuImg.Require();
        string path = _folder.PathOf("image");
        QemuImg.Run(["create", "-f", format, .. options.Length == 0 ? [] : (string[])["-o", options], path, "10M"]);
        byte[] original = File.ReadAllBytes(path);
        Random random = new(Seed + start);
        List<string> differences = [];
        for (int i = 0; i < Rounds; i++)
        {
            (int offset, byte[] bytes) = Change(random, start, end);
            byte[] changed = [.. original];
            bytes.CopyTo(changed, Math.Min(offset, changed.Length - bytes.Length));
            File.WriteAllBytes(path, changed);
            differences.AddRange(Differences(path, format).Select(difference => $"{Convert.ToHexString(bytes)} at {offset}: {difference}"));
        }

        differences.ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData("qcow")]
    [InlineData("qcow2")]
    [InlineData("qed")]
    [InlineData("vdi")]
    [InlineData("vhdx")]
    [InlineData("parallels")]
    [InlineData("vmdk")]
    public void A_file_that_is_cut_short_is_an_error_or_seen_as_QEMU_sees_it(string format)
    {
        QemuImg.Require();
        string path = _folder.PathOf("image");
        QemuImg.Run("create", "-f", format, path, "10M");
        byte[] original = File.ReadAllBytes(path);
        foreach (int length in (int[])[0, 1, 3, 4, 8, 16, 63, 64, 71, 72, 103, 104, 111, 112, 511, 512, 1024, 4096, 65536, 70000, 131072, 196608, 262144])
        {
            File.WriteAllBytes(path, original[..Math.Min(length, original.Length)]);
            ImageInfo ours = ImageProber.Detect(path);
            if (ours.Error is null && ours.Format != ImageFormat.Raw && QemuImg.Info(path, format) is { } theirs)
            {
                QemuAgreement.Differences(ours, theirs).ShouldBeEmpty($"{length} bytes");
            }
        }
    }

    private static IEnumerable<string> Differences(string path, string format)
    {
        ImageInfo ours = ImageProber.Detect(path);
        JsonElement? theirs = QemuImg.Info(path, format, out string reason);
        if (ours.Format?.Name() != format)
        {
            // Without its magic it is another format for us, and QEMU was told which it is.
            return [];
        }

        return (ours.Error, theirs) switch
        {
            (null, { } answer) => QemuAgreement.Differences(ours, answer),
            (null, null) when !OnlyQemuReads.Any(known => reason.Contains(known, StringComparison.Ordinal)) => [$"QEMU refuses it: {reason}"],
            ({ } error, not null) when !OnlyWeLookAt.Any(known => error.Message.Contains(known, StringComparison.Ordinal)) => [$"only we refuse it: {error}"],
            _ => [],
        };
    }

    private static (int Offset, byte[] Bytes) Change(Random random, int start, int end)
    {
        byte[] bytes = new byte[1 << random.Next(4)];
        switch (random.Next(4))
        {
            case 0:
                bytes.AsSpan().Fill(0xFF);
                break;
            case 1:
                bytes[random.Next(bytes.Length)] = (byte)(1 << random.Next(8));
                break;
            case 2:
                random.NextBytes(bytes);
                break;
        }

        // Fields begin at multiples of their length.
        int offset = random.Next(start, end) / bytes.Length * bytes.Length;
        return (Math.Max(start, offset), bytes);
    }
}
