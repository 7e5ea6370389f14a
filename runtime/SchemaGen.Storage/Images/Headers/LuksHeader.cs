using System.Text;

namespace SchemaGen.Storage.Images;

/// <summary>
/// The header of LUKS version 1 (LUKS On-Disk Format Specification, version 1.2), and what QEMU refuses in it (<c>crypto/block-luks.c</c>), alone or
/// inside a qcow2 image.
/// </summary>
internal readonly ref struct LuksHeader(ReadOnlySpan<byte> bytes)
{
    /// <summary>The header's length in bytes.</summary>
    public const int Length = 592;

    private const int WordLength = 32;
    private const int FirstSlot = 208;
    private const int SlotLength = 48;
    private const int Slots = 8;
    private const uint Stripes = 4000;
    private const uint Enabled = 0x00AC71F3;
    private const uint Disabled = 0x0000DEAD;

    /// <summary>The sectors of the header, to which the material of keys is aligned as well.</summary>
    private const uint HeaderSectors = 8;

    private static readonly string[] Hashes = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "ripemd160"];
    private static readonly string[] Modes = ["ecb", "cbc", "xts", "ctr"];
    private static readonly string[] Ciphers = ["aes", "serpent", "twofish", "cast5"];

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly BigEndianFields _fields = new(bytes);

    /// <summary>The start of the encrypted disk, in sectors.</summary>
    public uint PayloadOffset => _fields.U32(104);

    private uint KeyLength => _fields.U32(108);

    /// <summary>The sectors of a key's material.</summary>
    private ulong SlotSectors => (((((ulong)KeyLength * Stripes) + Sectors.Size - 1) / Sectors.Size) + HeaderSectors - 1) / HeaderSectors * HeaderSectors;

    /// <summary>The first field that QEMU refuses; null if there is none.</summary>
    public ProbeError? FirstLie() => Algorithms() ?? Places() ?? KeySlots();

    private ProbeError? Algorithms()
    {
        (string? cipher, string? mode, string? hash) = (Word(8), Word(40), Word(72));
        string[] parts = (mode ?? "").Split('-', 2);
        string[] generator = parts.Length == 2 ? parts[1].Split(':', 2) : [""];
        uint length = parts[0] == "xts" ? KeyLength / 2 : KeyLength;
        bool isHashKnown = generator.Length == 1 || Hashes.Contains(generator[1]);

        // The hash of a key is a key itself.
        bool isGenerator = generator[0] is "plain" or "plain64" || (generator is ["essiv", "md5" or "sha256"] && (cipher, generator[1]) is not ("cast5", "sha256"));
        return true switch
        {
            _ when !Hashes.Contains(hash) => Unknown("hash-spec", hash),
            _ when !Modes.Contains(parts[0]) || !isGenerator || !isHashKnown => Unknown("cipher-mode", mode),
            _ when !Ciphers.Contains(cipher) => Unknown("cipher-name", cipher),
            _ when length != 16 && (length is not (24 or 32) || cipher == "cast5") => ProbeError.BadHeader("key-bytes", $"is {KeyLength}, which is no key of {cipher}"),

            // QEMU asserts that what it decrypts is whole sectors (crypto/block.c).
            _ when (ulong)KeyLength * Stripes % Sectors.Size != 0 => ProbeError.Unsupported(
                $"the header field key-bytes is {KeyLength}: the material of a key is no whole number of sectors, at which QEMU aborts"),
            _ => null,
        };
    }

    private ProbeError? Places() => true switch
    {
        _ when PayloadOffset < HeaderSectors => ProbeError.BadHeader("payload-offset", $"is {PayloadOffset}, within the header"),
        _ when _fields.U32(164) == 0 => ProbeError.BadHeader("mk-digest-iter", "is 0"),
        _ => null,
    };

    private ProbeError? KeySlots()
    {
        for (int slot = 0; slot < Slots; slot++)
        {
            int at = FirstSlot + (slot * SlotLength);
            uint state = _fields.U32(at);
            uint start = _fields.U32(at + 40);
            string? problem = true switch
            {
                _ when state is not (Enabled or Disabled) => $"has the state 0x{state:X8}",
                _ when state == Enabled && _fields.U32(at + 4) == 0 => "has no iterations",
                _ when _fields.U32(at + 44) != Stripes => $"has {_fields.U32(at + 44)} stripes; it must have {Stripes}",
                _ when start < HeaderSectors || start + SlotSectors > PayloadOffset => $"is at sector {start}, over the header or the disk",
                _ when OverlapsLater(slot, start) => $"is at sector {start}, over another one",
                _ => null,
            };
            if (problem is not null)
            {
                return ProbeError.BadHeader($"key slot {slot}", problem);
            }
        }

        return null;
    }

    private bool OverlapsLater(int slot, uint start)
    {
        for (int other = slot + 1; other < Slots; other++)
        {
            uint otherStart = _fields.U32(FirstSlot + (other * SlotLength) + 40);
            if (start < otherStart + SlotSectors && otherStart < start + SlotSectors)
            {
                return true;
            }
        }

        return false;
    }

    private static ProbeError Unknown(string field, string? word) => word is null
        ? ProbeError.BadHeader(field, "has no end")
        : ProbeError.Unsupported($"the {field} '{word}' of luks is not known");

    /// <summary>A word up to its first NUL; null without one.</summary>
    private string? Word(int offset)
    {
        ReadOnlySpan<byte> field = _bytes.Slice(offset, WordLength);
        int end = field.IndexOf((byte)0);
        return end < 0 ? null : Encoding.Latin1.GetString(field[..end]);
    }
}
