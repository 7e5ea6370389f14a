using System.Diagnostics;

namespace SchemaGen.Storage.Tests.Images;

/// <summary>A million bytes of header for each format: what comes is an answer or an error, soon, and never an exception.</summary>
public class FuzzTests
{
    private const int Seed = 7;
    private const int Bytes = 1_000_000;
    private const int HeaderLength = 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Formats => [.. HandMadeImages.All.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Damaged_headers_are_answered(string name)
    {
        byte[] original = HandMadeImages.All[name]().Bytes;
        byte[] image = [.. original];
        int[] places = [.. InterestingPlaces(name, original.Length)];
        Random random = new(Seed);
        for (int fuzzed = 0; fuzzed < Bytes; fuzzed += HeaderLength)
        {
            // Some bytes at the places where the format's fields are; now and then nothing but noise behind the magic.
            int start = places[random.Next(places.Length)];
            Span<byte> header = image.AsSpan(start, Math.Min(HeaderLength, image.Length - start));
            Damage(random, header);
            long before = Stopwatch.GetTimestamp();
            ImageInfo info = ImageProber.Detect(new MemoryStream(image));
            Stopwatch.GetElapsedTime(before).ShouldBeLessThan(Limit);
            (info.Format is not null || info.Error is not null).ShouldBeTrue();
            (info.Backing is null || info.Backing.Length <= 1024).ShouldBeTrue();
            original.AsSpan(start, header.Length).CopyTo(header);
        }
    }

    [Fact]
    public void Noise_is_answered()
    {
        Random random = new(Seed);
        byte[] image = new byte[HeaderLength];
        for (int fuzzed = 0; fuzzed < Bytes; fuzzed += HeaderLength)
        {
            random.NextBytes(image);
            ImageProber.Detect(new MemoryStream(image)).Format.ShouldNotBeNull();
        }
    }

    [Fact]
    public void A_quarter_of_a_million_extensions_are_refused_soon()
    {
        HeaderBytes image = new HeaderBytes(2 << 20).Raw(0, HandMadeImages.Qcow2().Bytes).Big32(20, 21).Big64(40, 0x600000).Big64(48, 0x200000);
        for (int offset = 104; offset < image.Bytes.Length - 8; offset += 8)
        {
            image.Big32(offset, 0x12345678);
        }

        ImageInfo info = image.Detect();

        info.Error!.Message.ShouldContain("extensions");
    }

    private static void Damage(Random random, Span<byte> header)
    {
        if (random.Next(8) == 0)
        {
            random.NextBytes(header[Math.Min(16, header.Length)..]);
            return;
        }

        for (int change = random.Next(1, 9); change > 0; change--)
        {
            int width = Math.Min(1 << random.Next(4), header.Length);
            Span<byte> field = header.Slice(random.Next(header.Length - width + 1), width);
            if (random.Next(3) == 0)
            {
                field.Fill((byte)(random.Next(2) * 0xFF));
            }
            else
            {
                random.NextBytes(field);
            }
        }
    }

    private static IEnumerable<int> InterestingPlaces(string name, int length) => name switch
    {
        "vhdx" => [0, 0x10000, 0x30000, 0x200000, 0x210000],
        "vpc-fixed" or "dmg" => [length - 512],
        "luks2" => [0, 4096],
        "iso" => [0, 32768],
        _ => [0],
    };
}
