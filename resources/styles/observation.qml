<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="0" simplifyDrawingTol="1" simplifyMaxScale="1" version="3.40.6-Bratislava" simplifyLocal="1" styleCategories="Symbology|Labeling|MapTips|Rendering" autoRefreshMode="Disabled" minScale="100000000" symbologyReferenceScale="-1" simplifyAlgorithm="0" hasScaleBasedVisibilityFlag="0" maxScale="0" simplifyDrawingHints="1" autoRefreshTime="0">
 <renderer-v2 type="categorizedSymbol" referencescale="-1" enableorderby="0" attr="kind" symbollevels="0" forceraster="0">
  <categories>
   <category type="string" render="true" value="survey" label="Survey pins" uuid="{7a6a1b4a-3da9-5ba3-a8a7-7140c007987b}" symbol="0"/>
   <category type="string" render="true" value="case" label="Cases" uuid="{df4799cc-f13d-5f6f-a5a8-f708dc9b42ab}" symbol="1"/>
   <category type="string" render="true" value="est_report" label="EST reports" uuid="{b9239b54-d365-549b-a290-0eb0c0acc31e}" symbol="2"/>
   <category type="string" render="true" value="school_view" label="School view" uuid="{3ed7a5a1-d9be-5e28-b189-eca725fb6fc2}" symbol="3"/>
  </categories>
  <symbols>
   <symbol type="marker" alpha="1" clip_to_extent="1" is_animated="0" name="0" frame_rate="10" force_rhr="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" value="" name="name"/>
      <Option name="properties"/>
      <Option type="QString" value="collection" name="type"/>
     </Option>
    </data_defined_properties>
    <layer pass="0" locked="0" id="{2c45aa2e-f7fc-5c74-af4d-52c55fde26dd}" enabled="1" class="SvgMarker">
     <Option type="Map">
      <Option type="QString" value="0" name="angle"/>
      <Option type="QString" value="204,121,167,255,rgb:0.80000000000000004,0.47450980392156861,0.65490196078431373,1" name="color"/>
      <Option type="QString" value="0" name="fixedAspectRatio"/>
      <Option type="QString" value="1" name="horizontal_anchor_point"/>
      <Option type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgMjNDOCAxNyA0LjUgMTMuNSA0LjUgOWE3LjUgNy41IDAgMCAxIDE1IDBjMCA0LjUtMy41IDgtNy41IDE0eiIgZmlsbD0icGFyYW0oZmlsbCkgIzg4ODg4OCIgc3Ryb2tlPSJwYXJhbShvdXRsaW5lKSAjMjIyMjIyIiBzdHJva2Utd2lkdGg9InBhcmFtKG91dGxpbmUtd2lkdGgpIDEiIHN0cm9rZS1saW5lam9pbj0icm91bmQiIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIvPjwvc3ZnPg==" name="name"/>
      <Option type="QString" value="0,0" name="offset"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
      <Option type="QString" value="MM" name="offset_unit"/>
      <Option type="QString" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1" name="outline_color"/>
      <Option type="QString" value="0.182" name="outline_width"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
      <Option type="QString" value="MM" name="outline_width_unit"/>
      <Option name="parameters"/>
      <Option type="QString" value="diameter" name="scale_method"/>
      <Option type="QString" value="4.4" name="size"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
      <Option type="QString" value="MM" name="size_unit"/>
      <Option type="QString" value="2" name="vertical_anchor_point"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" value="" name="name"/>
       <Option name="properties"/>
       <Option type="QString" value="collection" name="type"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" alpha="1" clip_to_extent="1" is_animated="0" name="1" frame_rate="10" force_rhr="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" value="" name="name"/>
      <Option name="properties"/>
      <Option type="QString" value="collection" name="type"/>
     </Option>
    </data_defined_properties>
    <layer pass="0" locked="0" id="{927b14f3-12be-5da6-844a-418340b66333}" enabled="1" class="SimpleMarker">
     <Option type="Map">
      <Option type="QString" value="0" name="angle"/>
      <Option type="QString" value="square" name="cap_style"/>
      <Option type="QString" value="213,94,0,255,rgb:0.83529411764705885,0.36862745098039218,0,1" name="color"/>
      <Option type="QString" value="1" name="horizontal_anchor_point"/>
      <Option type="QString" value="round" name="joinstyle"/>
      <Option type="QString" value="square" name="name"/>
      <Option type="QString" value="0,0" name="offset"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
      <Option type="QString" value="MM" name="offset_unit"/>
      <Option type="QString" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1" name="outline_color"/>
      <Option type="QString" value="solid" name="outline_style"/>
      <Option type="QString" value="0.25" name="outline_width"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
      <Option type="QString" value="MM" name="outline_width_unit"/>
      <Option type="QString" value="diameter" name="scale_method"/>
      <Option type="QString" value="2.9" name="size"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
      <Option type="QString" value="MM" name="size_unit"/>
      <Option type="QString" value="1" name="vertical_anchor_point"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" value="" name="name"/>
       <Option name="properties"/>
       <Option type="QString" value="collection" name="type"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" alpha="1" clip_to_extent="1" is_animated="0" name="2" frame_rate="10" force_rhr="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" value="" name="name"/>
      <Option name="properties"/>
      <Option type="QString" value="collection" name="type"/>
     </Option>
    </data_defined_properties>
    <layer pass="0" locked="0" id="{c6e87138-0f3a-5d49-9b25-c8b04559b4d9}" enabled="1" class="SimpleMarker">
     <Option type="Map">
      <Option type="QString" value="0" name="angle"/>
      <Option type="QString" value="square" name="cap_style"/>
      <Option type="QString" value="86,180,233,255,rgb:0.33725490196078434,0.70588235294117652,0.9137254901960784,1" name="color"/>
      <Option type="QString" value="1" name="horizontal_anchor_point"/>
      <Option type="QString" value="round" name="joinstyle"/>
      <Option type="QString" value="diamond" name="name"/>
      <Option type="QString" value="0,0" name="offset"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
      <Option type="QString" value="MM" name="offset_unit"/>
      <Option type="QString" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1" name="outline_color"/>
      <Option type="QString" value="solid" name="outline_style"/>
      <Option type="QString" value="0.25" name="outline_width"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
      <Option type="QString" value="MM" name="outline_width_unit"/>
      <Option type="QString" value="diameter" name="scale_method"/>
      <Option type="QString" value="3.7" name="size"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
      <Option type="QString" value="MM" name="size_unit"/>
      <Option type="QString" value="1" name="vertical_anchor_point"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" value="" name="name"/>
       <Option name="properties"/>
       <Option type="QString" value="collection" name="type"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" alpha="1" clip_to_extent="1" is_animated="0" name="3" frame_rate="10" force_rhr="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" value="" name="name"/>
      <Option name="properties"/>
      <Option type="QString" value="collection" name="type"/>
     </Option>
    </data_defined_properties>
    <layer pass="0" locked="0" id="{bc1cd943-5cfc-556c-9c11-b69d4821d62d}" enabled="1" class="SimpleMarker">
     <Option type="Map">
      <Option type="QString" value="0" name="angle"/>
      <Option type="QString" value="square" name="cap_style"/>
      <Option type="QString" value="0,158,115,255,rgb:0,0.61960784313725492,0.45098039215686275,1" name="color"/>
      <Option type="QString" value="1" name="horizontal_anchor_point"/>
      <Option type="QString" value="round" name="joinstyle"/>
      <Option type="QString" value="hexagon" name="name"/>
      <Option type="QString" value="0,0" name="offset"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
      <Option type="QString" value="MM" name="offset_unit"/>
      <Option type="QString" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1" name="outline_color"/>
      <Option type="QString" value="solid" name="outline_style"/>
      <Option type="QString" value="0.25" name="outline_width"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
      <Option type="QString" value="MM" name="outline_width_unit"/>
      <Option type="QString" value="diameter" name="scale_method"/>
      <Option type="QString" value="3.5" name="size"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
      <Option type="QString" value="MM" name="size_unit"/>
      <Option type="QString" value="1" name="vertical_anchor_point"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" value="" name="name"/>
       <Option name="properties"/>
       <Option type="QString" value="collection" name="type"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
  <rotation/>
  <sizescale/>
  <data-defined-properties>
   <Option type="Map">
    <Option type="QString" value="" name="name"/>
    <Option name="properties"/>
    <Option type="QString" value="collection" name="type"/>
   </Option>
  </data-defined-properties>
 </renderer-v2>
 <selection mode="Default">
  <selectionColor invalid="1"/>
 </selection>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <mapTip enabled="1">&lt;div style="max-width:22em">&lt;b>[% replace(coalesce(to_string("title"),''),map('&amp;','&amp;amp;','&lt;','&amp;lt;','>','&amp;gt;','"','&amp;quot;','[%','[&amp;#8203;%')) %]&lt;/b>&lt;div>[% replace(coalesce(to_string("text"),''),map('&amp;','&amp;amp;','&lt;','&amp;lt;','>','&amp;gt;','"','&amp;quot;','[%','[&amp;#8203;%')) %]&lt;/div>&lt;div>[% replace(coalesce(to_string("place_name"),''),map('&amp;','&amp;amp;','&lt;','&amp;lt;','>','&amp;gt;','"','&amp;quot;','[%','[&amp;#8203;%')) %]&lt;/div>&lt;/div></mapTip>
 <layerGeometryType>0</layerGeometryType>
</qgis>
