using CsCheck;

namespace SchemaGen.Storage.Tests.BackingStrings;

public sealed class BackingStringLawTests
{
    private const int Many = 3_000;

    [Fact]
    public void A_location_that_was_written_is_read_as_itself() => LocationGenerator.Locations.Sample(
        static location =>
        {
            BackingString read = BackingString.Parse(BackingString.Format(location));
            return read.Location.Equals(location) && (read.Ignored.IsEmpty || location is DirectoryLocation) && !read.CredentialsDropped;
        },
        iter: Many);

    [Fact]
    public void A_string_that_was_written_is_written_again() => LocationGenerator.Locations.Sample(
        static location => BackingString.Format(location) is string text && BackingString.Format(BackingString.Parse(text).Location) == text,
        iter: Many);

    [Fact]
    public void A_source_is_valid_or_its_lack_is_explained() => LocationGenerator.Locations.Sample(
        static location =>
        {
            DiskSourceConversion conversion = location.ToDiskSource(withSecrets: true);
            return conversion.Source is null ? !conversion.NotInXml.IsEmpty : SourceXml.IsValid(conversion.Source);
        },
        iter: Many);
}
