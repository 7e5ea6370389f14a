using System.Diagnostics;
using SchemaGen.Storage.Tests.Images;

namespace SchemaGen.Storage.Tests.Chains;

/// <summary>Chains of damaged images: an answer or an error, soon; and nothing is opened that the gate was not asked for.</summary>
public sealed class ChainFuzzTests : IDisposable
{
    private const int Seed = 11;
    private const int Rounds = 500;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private readonly ImageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Damaged_chains_are_answered()
    {
        _folder.Raw("base");
        HeaderBytes middle = HandMadeImages.Qcow2(backing: "base", backingFormat: "raw");
        HeaderBytes top = HandMadeImages.Qcow2(backing: "middle", backingFormat: "qcow2");
        ProbeOptions options = new() { Gate = new OpenGate([_folder.Path]) };
        Random random = new(Seed);
        for (int round = 0; round < Rounds; round++)
        {
            _folder.Write("middle", Damaged(middle, random));
            string path = _folder.Write("top", Damaged(top, random));
            long before = Stopwatch.GetTimestamp();

            StorageChain chain = ChainProber.Probe(path, ImageFormat.Qcow2, options);

            Stopwatch.GetElapsedTime(before).ShouldBeLessThan(Limit);
            (chain.Error is null || !chain.IsTerminated).ShouldBeTrue();
            chain.ToBackingStore()?.Validate().Errors.ShouldBeEmpty();
        }
    }

    private static HeaderBytes Damaged(HeaderBytes original, Random random)
    {
        HeaderBytes image = new HeaderBytes(original.Bytes.Length).Raw(0, original.Bytes);
        for (int change = random.Next(4); change > 0; change--)
        {
            // Header, extensions, and the name.
            int offset = random.Next(3) switch
            {
                0 => random.Next(8, 104),
                1 => random.Next(104, 128),
                _ => random.Next(1024, 1032),
            };
            image.Bytes[offset] = (byte)random.Next(256);
        }

        return image;
    }
}
