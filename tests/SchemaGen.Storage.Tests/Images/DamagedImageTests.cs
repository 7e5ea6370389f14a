using System.Text.Json;
using SchemaGen.Testing;

namespace SchemaGen.Storage.Tests.Images;

/// <summary>
/// Images of QEMU's making with one header field changed. Where both answer, the answers are the same; what QEMU refuses because of its
/// header, we refuse.
/// </summary>
public sealed class DamagedImageTests : IDisposable
{
    private const int Seed = 20221;
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
        int rounds = int.Parse(Environment.GetEnvironmentVariable("ROUNDS") ?? "25");
        for (int i = 0; i < rounds; i++)
        {
            (int offset, byte[] bytes) = Change(random, start, end);
            byte[] changed = [.. original];
            bytes.CopyTo(changed, Math.Min(offset, changed.Length - bytes.Length));
            File.WriteAllBytes(path, changed);
            string change = $"{Convert.ToHexString(bytes)} at {offset}: ";

            ImageInfo ours = ImageProber.Detect(path);
            JsonElement? theirs = QemuImg.Info(path, format);

            if (ours.Format?.Name() == format && (ours.Error is null) != (theirs is not null))
            {
                differences.Add(change + (ours.Error is null ? "QEMU refuses it" : $"we refuse it: {ours.Error.Message}"));
            }
            else if (ours.Error is null && theirs is { } answer && ours.Format?.Name() == format)
            {
                differences.AddRange(QemuAgreement.Differences(ours, answer).Select(difference => change + difference));
            }
        }

        differences.ShouldBeEmpty();
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
