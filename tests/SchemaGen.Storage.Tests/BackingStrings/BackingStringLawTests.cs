using FsCheck;
using FsCheck.Fluent;

namespace SchemaGen.Storage.Tests.BackingStrings;

public sealed class BackingStringLawTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3_000);

    [Fact]
    public void A_location_that_was_written_is_read_as_itself() => Prop.ForAll(
        LocationGenerator.Locations,
        static location =>
        {
            BackingString read = BackingString.Parse(BackingString.Format(location));
            return read.Location.Equals(location) && (read.Ignored.IsEmpty || location is DirectoryLocation) && !read.CredentialsDropped;
        }).Check(Many);

    [Fact]
    public void A_string_that_was_written_is_written_again() => Prop.ForAll(
        LocationGenerator.Locations,
        static location => BackingString.Format(location) is string text && BackingString.Format(BackingString.Parse(text).Location) == text).Check(Many);

    [Fact]
    public void A_source_is_valid_or_its_lack_is_explained() => Prop.ForAll(
        LocationGenerator.Locations,
        static location =>
        {
            DiskSourceConversion conversion = location.ToDiskSource(withSecrets: true);
            return conversion.Source is null ? !conversion.NotInXml.IsEmpty : SourceXml.IsValid(conversion.Source);
        }).Check(Many);
}
